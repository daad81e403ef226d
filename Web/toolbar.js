// Buttons over the map, and the clock.
import { views } from './address.js';
import { byId, element } from './dom.js';
import { say } from './language.js';
import { showKeys } from './keys.js';
import { get, on, set } from './store.js';
import { turnTheme } from './theme.js';

export function makeToolbar(map) {
    const button = (key, text, action, extra = {}) => element('button', { type: 'button', title: say(`button.${key}`), 'aria-label': say(`button.${key}`), onclick: action, ...extra }, text);
    const presets = views.map(view => element('button', { type: 'button', 'data-view': view, onclick: () => set({ view, center: null, scale: null }, { isStep: true }) }, say(`view.${view}`)));
    const mark = () => presets.forEach(one => one.setAttribute('aria-pressed', String(one.dataset.view === get().view && !get().center)));
    on(['view', 'center'], mark);
    mark();
    return element('div', { id: 'toolbar', role: 'group', 'aria-label': say('button.group') },
        ...(map ? [button('in', '+', () => map.zoom(0.5)), button('out', '−', () => map.zoom(2)), ...presets] : []),
        button('theme', '◐', turnTheme), button('wall', '▣', () => set({ wall: !get().wall }, { isStep: true })), button('keys', '?', showKeys));
}

/** On a phone the map lies below the list: a button leads there and back. */
export function makeJump() {
    const map = byId('map'), button = element('button', { type: 'button', class: 'jump', onclick: () => (isSeen ? byId('list') : map).scrollIntoView({ behavior: 'smooth' }) });
    let isSeen = false;
    new IntersectionObserver(([{ isIntersecting }]) => {
        isSeen = isIntersecting;
        button.textContent = say(isSeen ? 'button.toList' : 'button.toMap');
    }, { threshold: 0.3 }).observe(map);
    return button;
}
