// Parts of the page that the server writes: strip, list and fire. A click asks for them anew instead of loading the page.
import { format, parse } from './address.js';
import { Latest, part } from './data.js';
import { byId } from './dom.js';
import { get, on, set } from './store.js';

/** The address for which a part was written, so that a link of it says what it changes. */
const writtenFor = new Map();
const afterwards = [];
const requests = {};

/** Calls back with a name and the element after a part was replaced. */
export function onPart(listener) { afterwards.push(listener); }

export function watchParts(onFail) {
    for (const name of ['strip', 'list', 'fire', 'tabs']) writtenFor.set(name, location.search);
    for (const name of ['strip', 'list', 'fire']) {
        requests[name] = new Latest((address, signal) => part(address, name, signal), (made, address) => replace(name, made, address), onFail);
    }
    document.addEventListener('click', follow);
    document.addEventListener('submit', submit);
    on(['area', 'tab', 'sort', 'q', 'rows'], () => refresh(['list'], true));
    on(['area'], () => refresh(['strip'], true));
    on(['fire'], () => (byId('fire')?.dataset.fire ?? null) !== get().fire && refresh(['fire'], true));
    on(['tab'], markTab);
}

/** Asks for parts as of the state; what is shown stays until they are there. */
export function refresh(names, isUrgent = false) {
    for (const name of names) {
        if (name === 'fire' && !get().fire) replace('fire', null, location.search);
        else requests[name].want(format({ ...get(), lang: document.documentElement.lang }), isUrgent);
    }
}

/** The drawing of what is asked for, in place of a map that moves. */
export async function showDrawing() {
    const made = await part(format({ ...get(), lang: document.documentElement.lang }), 'map');
    if (made) byId('map').replaceWith(made);
}

function replace(name, made, address) {
    const old = byId(name), focus = focusIn(old), typed = typedIn(old);
    if (made?.id === name) {
        if (old) old.replaceWith(made); else byId('room').append(made);
    } else if (name === 'fire') old?.remove();
    writtenFor.set(name, address.split('?')[1] ?? '');
    const focused = focus && made?.querySelector(focus);
    focused?.focus({ preventScroll: true });
    if (focused && typed) {
        focused.value = typed.value;
        focused.setSelectionRange?.(typed.from, typed.to);
    }
    if (old && made && old.scrollTop && !focused) made.scrollTop = old.scrollTop;
    for (const listener of afterwards) listener(name, byId(name));
}

// What somebody is writing while an answer comes stays.
function typedIn(old) {
    const field = document.activeElement;
    return old?.contains(field) && field.matches('input:not([type=checkbox])') ? { value: field.value, from: field.selectionStart, to: field.selectionEnd } : null;
}

// A way to find the focused element again in what takes its place.
function focusIn(old) {
    const active = document.activeElement;
    if (!old?.contains(active)) return null;
    const row = active.closest('tr[data-fire]');
    if (row) return `tr[data-fire="${CSS.escape(row.dataset.fire)}"] a`;
    return active.name ? `[name="${CSS.escape(active.name)}"]` : active.getAttribute('href') && active.closest('th') ? `th:nth-child(${active.closest('th').cellIndex + 1}) a` : null;
}

function follow(event) {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.target) return;
    const target = new URL(link.href);
    if (target.origin !== location.origin || target.pathname !== '/map' || !byId('room').contains(link)) return;
    event.preventDefault();
    take(target.search, writtenFor.get(link.closest('#strip, #list, #fire, #tabs')?.id) ?? location.search);
}

/** Takes over what an address changes against the one that a part was written for. */
function take(search, written) {
    const [before, after] = [parse(written), parse(search)];
    const patch = Object.fromEntries(Object.keys(after).filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key])).map(key => [key, after[key]]));
    if ('lang' in patch && patch.lang !== document.documentElement.lang) return location.assign(format({ ...get(), ...patch }));
    set(patch, { isStep: true });
}

function submit(event) {
    const form = event.target;
    if (form.method !== 'get' || !byId('room').contains(form)) return;
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form));
    const patch = {};
    const visible = [...form.elements].filter(field => field.name && field.type !== 'hidden').map(field => field.name);
    const asked = parse(`?${fields}`);
    for (const name of visible) patch[name] = asked[name] || null;
    if ('at' in patch && fields.get('at') === byId('strip')?.querySelector('[name=at]')?.defaultValue) delete patch.at;
    set(patch, { isStep: true });
}

function markTab() {
    for (const link of document.querySelectorAll('#tabs a')) {
        const isOpen = (new URL(link.href).searchParams.get('tab') ?? 'fires') === get().tab;
        if (isOpen) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
    }
}
