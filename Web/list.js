// The list beside the map: rows and fires on the map are one, search as you type, what is new since the last look.
import { byId, element } from './dom.js';
import { say } from './language.js';
import { get, on, set } from './store.js';
import { onPart } from './parts.js';

const lookKey = 'zarevo:last-look';
let lastLook = null;

export function watchList(map) {
    lastLook = localStorage.getItem(lookKey);
    onPart((name, made) => name === 'list' && made && prepare(made, map));
    prepare(byId('list'), map);
    document.addEventListener('click', event => pick(event, map));
    document.addEventListener('pointerover', event => outline(event, map));
    document.addEventListener('focusin', event => outline(event, map));
    document.addEventListener('input', event => event.target.name === 'q' && searchSoon(event.target));
    on(['fire'], mark);
}

/** The newest data that a reader has seen: fires that appear after it are marked as new next time. */
export function rememberLook(newest) { if (newest) localStorage.setItem(lookKey, newest); }

function prepare(list, map) {
    for (const row of list?.querySelectorAll('tr[data-first-seen]') ?? []) {
        if (lastLook && row.dataset.firstSeen > lastLook) row.cells[0].append(' ', element('span', { class: 'new-since' }, say('list.sinceYourLook')));
    }
    mark();
    const places = [...list?.querySelectorAll('tr[data-place]') ?? []].map(row => [Number(row.dataset.lon), Number(row.dataset.lat)]);
    map?.layers.labels.setRisks(places, map.projection);
}

function mark() {
    for (const row of document.querySelectorAll('#list tr[data-fire]')) {
        const isOpen = row.dataset.fire === get().fire;
        row.classList.toggle('open', isOpen);
        if (isOpen) row.setAttribute('aria-current', 'true'); else row.removeAttribute('aria-current');
    }
}

function pick(event, map) {
    const row = event.target.closest('#list tr');
    if (!row || event.target.closest('a, button, input, select')) return;
    if (row.dataset.fire) set({ fire: row.dataset.fire }, { isStep: true });
    else if (row.dataset.lon && map) map.go([Number(row.dataset.lon), Number(row.dataset.lat)], Math.min(map.scale, 150));
    else row.querySelector('a')?.click();
}

function outline(event, map) {
    const row = event.target.closest?.('#list tr[data-fire]');
    map?.layers.perimeters.select(row ? row.dataset.fire : get().fire);
}

let timer = 0;

function searchSoon(field) {
    clearTimeout(timer);
    timer = setTimeout(() => set({ q: field.value.trim().slice(0, 60) || null }), 200);
}

/** Moves the focus among the rows: `by` rows down. */
export function moveRow(by) {
    const rows = [...document.querySelectorAll('#list tbody tr')].filter(row => row.querySelector('a'));
    const now = rows.indexOf(document.activeElement?.closest('tr'));
    rows[Math.min(rows.length - 1, Math.max(0, now < 0 ? 0 : now + by))]?.querySelector('a').focus();
}
