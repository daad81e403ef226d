// The state of the page, who waits for its changes, and the browser's history.
import { format, parse } from './address.js';

const state = parse(location.search);
const listeners = [];
let writing = 0;

export const get = () => state;

/** Calls back when one of the keys changed, after all of a change are in place. */
export function on(keys, listener) { listeners.push({ keys, listener }); }

/** Changes the state. A step that a reader may want back (`isStep`) is a step of the history too. */
export function set(patch, { isStep = false } = {}) {
    const changed = Object.keys(patch).filter(key => !isEqual(state[key], patch[key]));
    if (!changed.length) return;
    Object.assign(state, patch);
    if (isStep) history.pushState(null, '', format(state)); else writeSoon();
    tell(changed);
}

function tell(changed) {
    for (const { keys, listener } of listeners) if (keys.some(key => changed.includes(key))) listener(state, changed);
}

const isEqual = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);

// Browsers allow a hundred writes in half a minute: the address follows at most twice a second.
function writeSoon() {
    if (writing) return;
    writing = setTimeout(() => {
        writing = 0;
        history.replaceState(null, '', format(state));
    }, 500);
}

addEventListener('popstate', () => {
    clearTimeout(writing);
    writing = 0;
    const before = parse(location.search);
    const changed = Object.keys(before).filter(key => !isEqual(state[key], before[key]));
    Object.assign(state, before);
    tell(changed);
});
