// The season's passes as a histogram that is the slider: what was seen when, stretches without a look, acts as ticks.
import { currentSpeed, goTo, onTime, pause, play, playing, season, setSpeed, shownMinute, speeds } from './clock.js';
import { byId, element } from './dom.js';
import { makeClock } from './wall-clock.js';
import { drawHistogram } from './histogram.js';
import { count, lengthText, momentText, say } from './language.js';
import { get, on, set } from './store.js';

const spans = [360, 720, 1440, 4320, 10080, 527040];
let passes = [], gaps = [], ticks = [], canvas = null, track = null, hand = null, playButton = null, time = null, trackWidth = 0;

export function makeTimeline() {
    canvas = element('canvas', { 'aria-hidden': 'true' });
    hand = element('span', { class: 'hand', 'aria-hidden': 'true' });
    track = element('div', { id: 'slider', role: 'slider', tabindex: '0', 'aria-label': say('time.slider'), 'aria-describedby': 'slider-text' }, canvas, hand);
    playButton = button('play', () => playing() ? pause() : play());
    time = element('output', { id: 'slider-time' });
    const bar = element('div', { class: 'bar' },
        button('first', () => goTo(season().first), '|◂'), button('back', () => step(-1), '◂'), playButton, button('next', () => step(1), '▸'), button('now', () => goTo(season().last), '▸|'),
        choice('speed', speeds.map(value => [value, say('time.aSecond', { length: lengthText(value) })]), currentSpeed(), value => setSpeed(value)),
        choice('span', spans.map(value => [value, value > 500000 ? say('time.all') : lengthText(value)]), get().span, value => set({ span: value })), time,
        makeClock(), element('span', { id: 'slider-text', class: 'unseen' }, say('time.help')));
    const made = element('section', { id: 'timeline', 'aria-label': say('time.label') }, bar, track);
    track.addEventListener('pointerdown', drag);
    track.addEventListener('pointermove', event => track.hasPointerCapture(event.pointerId) && goTo(minuteAt(event)));
    track.addEventListener('keydown', steer);
    new ResizeObserver(draw).observe(track);
    onTime(show);
    on(['span', 'theme'], () => { draw(); show(); });
    return made;
}

/** Passes, gaps and acts, once they are there. */
export function setSeason(next) {
    ({ passes, gaps } = next);
    draw();
    show();
}

export function setTicks(next) {
    ticks = next;
    draw();
}

/** The beginning of the pass before or after the time that is shown. */
export function step(by) {
    const now = shownMinute();
    const found = by > 0 ? passes.find(pass => pass.last > now) : passes.findLast(pass => pass.last < now);
    if (found) goTo(found.last);
}

function button(key, action, text = '▶') { return element('button', { type: 'button', class: key, title: say(`time.${key}`), 'aria-label': say(`time.${key}`), onclick: action }, text); }

function choice(key, options, value, choose) {
    const made = element('select', { onchange: event => choose(Number(event.target.value)) }, ...options.map(([one, text]) => element('option', { value: one, selected: one === value }, text)));
    return element('label', { class: key }, `${say(`time.${key}`)} `, made);
}

function drag(event) {
    pause();
    track.focus();
    track.setPointerCapture(event.pointerId);
    goTo(minuteAt(event));
}

function minuteAt(event) {
    const box = track.getBoundingClientRect(), { first, last } = season();
    return first + (last - first) * Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
}

const keys = { ArrowRight: 60, ArrowUp: 60, ArrowLeft: -60, ArrowDown: -60, PageUp: 1440, PageDown: -1440 };

function steer(event) {
    const { first, last } = season();
    if (first === null || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key in keys) goTo(shownMinute() + keys[event.key]);
    else if (event.key === 'Home') goTo(first);
    else if (event.key === 'End') goTo(last);
    else return;
    event.preventDefault();
    event.stopPropagation();
}

function draw() {
    trackWidth = track.clientWidth;
    if (season().first !== null && trackWidth) drawHistogram(canvas, track, season(), { passes, gaps, ticks });
}

let written = '';

function show() {
    const { first, last } = season(), now = shownMinute();
    if (first === null) return;
    const width = trackWidth, part = Math.min(1, Math.max(0, (now - first) / (last - first))), from = Math.max(0, (now - get().span - first) / (last - first));
    hand.style.transform = `translateX(${from * width}px)`;
    hand.style.width = `${Math.max(2, (part - from) * width)}px`;
    const moment = say('time.moment', { time: momentText(now) }), text = get().at === null ? say('time.isNow', { time: moment }) : moment;
    const face = playing() ? '⏸' : '▶';
    if (playButton.textContent !== face) playButton.textContent = face;
    if (text === written) return;
    written = text;
    time.textContent = text;
    for (const [name, value] of [['valuemin', first], ['valuemax', last], ['valuenow', Math.round(now)], ['valuetext', `${text}. ${seen(now)}`]]) track.setAttribute(`aria-${name}`, value);
}

// What a slider says of its place: the last pass before, or that nobody looked.
function seen(now) {
    const gap = gaps.find(one => one.from <= now && now <= one.to);
    if (gap) return say('time.inGap', { length: lengthText(gap.to - gap.from) });
    const pass = passes.findLast(one => one.last <= now);
    return pass ? say('time.lastPass', { length: lengthText(now - pass.last), count: count(pass.count) }) : '';
}

export const focusSlider = () => byId('slider').focus();
