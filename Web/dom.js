// Elements without a framework. Texts from data go through `textContent` only.

/** `element('button', { class: 'play', onclick: go }, 'Play')` */
export function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    apply(made, attributes);
    made.append(...children.filter(child => child !== null && child !== undefined));
    return made;
}

const drawing = 'http://www.w3.org/2000/svg';

export function shape(tag, attributes = {}, ...children) {
    const made = document.createElementNS(drawing, tag);
    apply(made, attributes);
    made.append(...children);
    return made;
}

function apply(made, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
        else if (value === true) made.setAttribute(name, '');
        else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
    }
}

export const byId = id => document.getElementById(id);

/** Says something to those who do not see it, without moving the focus. */
export function announce(text) {
    const line = byId('announcer') ?? document.body.appendChild(element('p', { id: 'announcer', class: 'unseen', 'aria-live': 'polite' }));
    line.textContent = text;
}

/** Calls back once what is there now has been painted: what takes long comes after the answer to an input. */
export const afterPaint = callback => requestAnimationFrame(() => setTimeout(callback));

/** A classic script, once. */
export function loadScript(path) {
    return new Promise((resolve, reject) => {
        document.head.append(element('script', { src: path, onload: resolve, onerror: () => reject(new Error(`${path} cannot be loaded.`)) }));
    });
}
