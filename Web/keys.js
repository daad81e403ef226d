// Keys, and the list of them.
import { currentSpeed, goTo, pause, play, playing, season, setSpeed, speeds } from './clock.js';
import { byId, element } from './dom.js';
import { say } from './language.js';
import { moveRow } from './list.js';
import { get, set } from './store.js';
import { focusSlider, step } from './timeline.js';
import { tabs, views } from './address.js';

/** `[key, what it says of itself, what it does]` */
function actions(map) {
    const speedBy = by => setSpeed(speeds[Math.min(speeds.length - 1, Math.max(0, speeds.indexOf(currentSpeed()) + by))]);
    return [
        [' ', 'play', () => playing() ? pause() : play()], [',', 'back', () => step(-1)], ['.', 'next', () => step(1)],
        ['<', 'slower', () => speedBy(-1)], ['>', 'faster', () => speedBy(1)], ['n', 'now', () => goTo(season().last)], ['t', 'slider', focusSlider],
        ['j', 'down', () => moveRow(1)], ['k', 'up', () => moveRow(-1)], ['/', 'search', () => document.querySelector('#list [name=q], #strip [name=q]')?.focus()],
        ...tabs.map((tab, index) => [String(index + 1), `tab.${tab}`, () => set({ tab }, { isStep: true })]),
        ...views.map((view, index) => ['vcp'[index], `view.${view}`, () => set({ view, center: null, scale: null }, { isStep: true })]),
        ['+', 'in', () => map?.zoom(0.5)], ['-', 'out', () => map?.zoom(2)], ['m', 'map', () => map?.target.focus()],
        ['w', 'wall', () => set({ wall: !get().wall }, { isStep: true })], ['Escape', 'close', () => set({ fire: null }, { isStep: true })], ['?', 'keys', showKeys]
    ];
}

let list = [];

export function watchKeys(map) {
    list = actions(map);
    document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, select, textarea, dialog')) return;
        if (event.key === ' ' && event.target.closest('button, a, summary')) return;
        const found = list.find(([key]) => key === event.key);
        if (!found) return;
        event.preventDefault();
        found[2]();
    });
    map?.target.addEventListener('keydown', event => {
        const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
        if (!move) return;
        event.preventDefault();
        map.pan(...move);
    });
}

const shown = key => ({ ' ': say('keys.space'), Escape: 'Esc' })[key] ?? key;

export function showKeys() {
    byId('keys')?.remove();
    const rows = list.map(([key, name]) => element('tr', {}, element('th', { scope: 'row' }, element('kbd', {}, shown(key))), element('td', {}, say(`keys.${name}`))));
    const dialog = element('dialog', { id: 'keys', 'aria-labelledby': 'keys-title' }, element('h2', { id: 'keys-title' }, say('keys.title')),
        element('table', {}, element('tbody', {}, ...rows, element('tr', {}, element('th', { scope: 'row' }, element('kbd', {}, '← → ↑ ↓')), element('td', {}, say('keys.arrows'))))),
        element('form', { method: 'dialog' }, element('button', {}, say('keys.done'))));
    document.body.append(dialog);
    dialog.showModal();
}
