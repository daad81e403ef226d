// The time that is shown: an instant or now, and how it moves while playing.
import { get, on, set } from './store.js';

/** Minutes of the season that pass in a second of playing. */
export const speeds = [60, 180, 360, 720, 1440];

const range = { first: null, last: null };
const listeners = [];
let speed = 720, isPlaying = false, exact = null, before = 0;

/** The minute that is shown; "now" is the newest detection. */
export const shownMinute = () => exact ?? get().at ?? range.last;
export const playing = () => isPlaying;
export const currentSpeed = () => speed;
export const season = () => range;

/** Calls back with every frame of playing and every other change of time. */
export function onTime(listener) { listeners.push(listener); }
const tell = () => listeners.forEach(listener => listener(shownMinute()));

export function setRange(first, last) {
    Object.assign(range, { first, last });
    tell();
}

export function setSpeed(next) {
    speed = next;
    tell();
}

/** Shows an instant; the end of the season is now. */
export function goTo(minute) {
    if (range.first === null) return;
    exact = null;
    const held = Math.max(range.first, Math.round(minute));
    set({ at: held >= range.last ? null : held });
    tell();
}

export function play() {
    if (isPlaying || range.first === null) return;
    isPlaying = true;
    exact = shownMinute() >= range.last ? range.first : shownMinute();
    before = performance.now();
    requestAnimationFrame(frame);
    tell();
}

export function pause() {
    if (!isPlaying) return;
    isPlaying = false;
    goTo(exact);
}

function frame(now) {
    if (!isPlaying) return;
    exact += Math.min(250, now - before) / 1000 * speed;
    before = now;
    if (exact >= range.last) {
        isPlaying = false;
        goTo(range.last);
        return;
    }
    set({ at: Math.floor(exact) });
    tell();
    requestAnimationFrame(frame);
}

on(['at'], () => { if (!isPlaying) tell(); });
