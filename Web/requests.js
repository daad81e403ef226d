// What the map asks the server for, and in which order.
import { minuteOf } from './address.js';
import { playing, shownMinute } from './clock.js';
import { ask, askEarly } from './data.js';
import { byId } from './dom.js';
import { loadScript } from './dom.js';
import { get } from './store.js';

/** While playing, states are asked of whole hours, which the server keeps. */
export const askedMinute = () => get().at === null ? null : playing() ? Math.floor(shownMinute() / 60) * 60 : get().at;

/** Metres a pixel from which on 200 corners are all that can be seen of a fire. */
const exactScale = 120;
let isFirst = true;

/** Whether outlines as they are can be seen: near by, and while time stands still. */
export const wantsExact = () => !playing() && get().scale !== null && get().scale < exactScale;

/** @param minute Since 1970; `null` for now. */
export async function perimetersAt(minute, signal) {
    if (isBeforeData(minute)) return emptyMap;
    const detail = isFirst || !wantsExact() ? 'map' : 'exact', at = atOf(minute);
    isFirst = false;
    return ask('perimeters', `/data/perimeters${at ? `${at}&` : '?'}detail=${detail}`, signal);
}

/** Active hectares of districts, as the list of districts has them. */
export async function districtsAt(minute, signal) {
    return isBeforeData(minute) ? [] : ask('districts', `/data/situation${atOf(minute)}`, signal);
}

/** Whether the server holds nothing of a time; the strip says so, and there is nothing to ask. */
function isBeforeData(minute) {
    const first = minuteOf(byId('room').dataset.first);
    return minute !== null && (first === null || minute < first);
}

const atOf = minute => minute === null ? '' : `?at=${new Date(minute * 60000).toISOString().slice(0, 19)}Z`;

/** All detections, or with the tag of what is held those that came since. */
export const detectionsSince = tag => ask('detections', `/data/detections${tag ? `?since=${tag}` : ''}`);

/** Outlines and places around the area that is asked for: in the `low` detail of a first look, or in full. */
export function baseMap(detail) {
    const { area } = get(), query = new URLSearchParams({ ...(area ? { area } : {}), ...(detail ? { detail } : {}) }).toString();
    return ask('base', `/data/base${query && `?${query}`}`);
}

/** What the head of the page began to load; asked for here where it did not. */
function begun(kind, ask) {
    const link = document.querySelector(`link[rel=preload][data-kind=${kind}]`);
    return link ? askEarly(kind, link.getAttribute('href')) : ask();
}

/** Fires first, then the base map, then detections: on a slow line what matters most comes first. */
export function askFirst() {
    const fires = begun('perimeters', () => perimetersAt(askedMinute())), base = begun('base', () => fires.catch(() => null).then(() => baseMap('low')));
    isFirst = false;
    const library = loadScript('/web/vendor/ol.js');
    // Whoever waits for them hears of a failure; until then nobody does.
    for (const promise of [fires, base, library]) promise.catch(() => null);
    return { fires, base, library };
}

const emptyMap = { outlines: { count: 0, vectors: new Float32Array(0), seams: new Uint8Array(0), ends: new Uint32Array(0), shapes: new Uint32Array(0) }, fires: [] };

/** Where the server fails: said, and the rest goes on. */
export function noFires(error, onProblem) {
    onProblem(error);
    return emptyMap;
}
