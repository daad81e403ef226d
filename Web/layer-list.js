// What the map shows, as a short list with the legend inside.
import { byId, element, shape } from './dom.js';
import { count, say } from './language.js';
import { get, on, set } from './store.js';
import { scales } from './classes.js';
import { ages } from './layers/ages.js';
import { districtSteps } from './layers/districts.js';

export const known = ['fires', 'heads', 'detections', 'places', 'districts', 'regimes', 'incidents', 'heat', 'danger', 'smoke', 'spread', 'graticule'];
const first = ['fires', 'heads', 'detections', 'places', 'regimes', 'graticule'];
const available = new Set(known.filter(name => !scales[name]));

const shownLayers = () => get().layers?.filter(name => known.includes(name)) ?? first;
export const isShown = name => shownLayers().includes(name);

let notes = '';

/** What a reader of the grid must know first, as its file says it. */
export function sayNotes(text) {
    notes = text ?? '';
    if (byId('grid-notes')) byId('grid-notes').textContent = notes;
}

/** Layers that need data of their own appear once these are there. */
export function offer(name) {
    available.add(name);
    draw();
}

export function toggle(name) {
    const now = shownLayers(), next = now.includes(name) ? now.filter(one => one !== name) : known.filter(one => one === name || now.includes(one));
    set({ layers: next.join() === first.join() ? null : next });
}

export function makeLayerList() {
    on(['layers'], draw);
    const made = element('details', { id: 'layers' }, element('summary', {}, say('layers.label')), element('div', { class: 'rows' }));
    made.open = matchMedia('(min-width: 1500px)').matches && !get().wall;
    queueMicrotask(draw);
    return made;
}

function draw() {
    const rows = byId('layers')?.querySelector('.rows');
    if (!rows) return;
    const focused = document.activeElement?.name;
    rows.replaceChildren(...known.filter(name => available.has(name)).map(row));
    if (focused && rows.querySelector(`[name="${focused}"]`)) rows.querySelector(`[name="${focused}"]`).focus();
}

function row(name) {
    const box = element('input', { type: 'checkbox', name: `layer-${name}`, checked: isShown(name), onchange: () => toggle(name) });
    return element('div', { class: 'row' }, element('label', {}, box, ` ${say(`layer.${name}`)}`), isShown(name) ? legend(name) : null);
}

function legend(name) {
    if (name === 'fires') return element('ul', {}, ...ages.map(age => element('li', {}, swatch(age), ` ${say(`age.${age}`)}`)));
    if (name === 'detections') return element('ul', {}, element('li', {}, dots('hot'), ` ${say('legend.lastPass')}`), element('li', {}, dots('old'), ` ${say('legend.span')}`));
    if (name === 'districts') return element('ul', {}, ...districtSteps.map((least, step) => element('li', {}, svg(shape('rect', { x: 1, y: 1, width: 24, height: 12, class: `shade-${step}` })), ` ${say('legend.active', { hectares: count(least) })}`)));
    if (name === 'regimes') return element('ul', {}, element('li', {}, swatch('whole'), ` ${say('legend.whole')}`), element('li', {}, swatch('part'), ` ${say('legend.part')}`));
    if (scales[name]) return gridLegend(name);
    return null;
}

function gridLegend(name) {
    const { colors, firstDrawn } = scales[name];
    const rows = colors.map((color, index) => [color, index]).slice(firstDrawn).map(([color, index]) => {
        const box = shape('rect', { x: 1, y: 1, width: 24, height: 12 });
        box.style.fill = color;
        return element('li', {}, svg(box), ` ${say(`class.${name}.${index}`)}`);
    });
    return element('ul', {}, element('li', {}, say(`note.${name}`)), ...rows, element('li', {}, svg(shape('path', { d: marks['three-days'], class: 'mark-unknown' })), ` ${say('legend.unknown')}`), element('li', { class: 'missing' }, say('legend.noGrid')), element('li', { id: 'grid-notes' }, notes));
}

const svg = (...content) => shape('svg', { viewBox: '0 0 26 14', class: 'swatch', 'aria-hidden': 'true' }, ...content);
const dots = name => svg(...[[6, 5], [12, 9], [18, 4], [15, 6]].map(([x, y]) => shape('rect', { x, y, width: 2, height: 2, class: name })));
const marks = { 'three-days': 'M2 12L12 2M10 12L20 2M18 12L24 6', week: 'M6 7h.1M13 7h.1M20 7h.1', older: 'M1 7h24', whole: 'M2 12L12 2M10 12L20 2M18 12L24 6', part: 'M2 12L12 2M10 12L20 2M18 12L24 6' };

function swatch(name) {
    return svg(shape('rect', { x: 1, y: 1, width: 24, height: 12, class: `fill-${name}` }), ...(marks[name] ? [shape('path', { d: marks[name], class: `mark-${name}` })] : []));
}
