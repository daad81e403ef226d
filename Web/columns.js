// The columns of detections (docs/formats.md): bytes to flat arrays, passes, and slices of time.
import { putVector } from './projection.js';

const headBytes = 16;
const magic = 0x3143445A; // "ZDC1"

/** The arrays of a season: `minutes` since 1970 in order, `vectors` on the unit sphere, `power` in 0.1 MW, `marks`. */
export function decode(buffer) {
    const head = new DataView(buffer);
    if (buffer.byteLength < headBytes || head.getUint32(0, true) !== magic) throw new Error('These are no columns of detections.');
    const count = head.getUint32(4, true);
    if (buffer.byteLength !== headBytes + 15 * count) throw new Error('The columns of detections are cut off.');
    const isTail = head.getUint32(12, true) === 1;
    const steps = new Uint32Array(buffer, headBytes, count);
    const latitudes = new Int32Array(buffer, headBytes + 4 * count, count);
    const longitudes = new Int32Array(buffer, headBytes + 8 * count, count);
    const power = new Uint16Array(buffer.slice(headBytes + 12 * count, headBytes + 14 * count));
    const marks = new Uint8Array(buffer.slice(headBytes + 14 * count));
    const minutes = new Int32Array(count), vectors = new Float32Array(3 * count);
    let minute = head.getInt32(8, true), latitude = 0, longitude = 0;
    for (let i = 0; i < count; i += 1) {
        minutes[i] = minute += steps[i];
        putVector(vectors, 3 * i, (longitude += longitudes[i]) / 1e4, (latitude += latitudes[i]) / 1e4);
    }
    return { count, isTail, minutes, vectors, power, marks };
}

/** One season of two, in the order of time; rows of one minute keep the order of the two. */
export function merge(season, tail) {
    const count = season.count + tail.count;
    const whole = {
        count, isTail: false, minutes: new Int32Array(count), vectors: new Float32Array(3 * count),
        power: new Uint16Array(count), marks: new Uint8Array(count)
    };
    for (let at = 0, i = 0, j = 0; at < count; at += 1) {
        const isOld = j >= tail.count || (i < season.count && season.minutes[i] <= tail.minutes[j]);
        const from = isOld ? season : tail, row = isOld ? i++ : j++;
        whole.minutes[at] = from.minutes[row];
        whole.power[at] = from.power[row];
        whole.marks[at] = from.marks[row];
        for (let axis = 0; axis < 3; axis += 1) whole.vectors[3 * at + axis] = from.vectors[3 * row + axis];
    }
    return whole;
}

/** The first row later than a minute: rows of `(a, b]` are `after(a)…after(b) - 1`. */
export function after(minutes, minute) {
    let low = 0, high = minutes.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (minutes[middle] <= minute) low = middle + 1; else high = middle;
    }
    return low;
}

/** Minutes without a detection after which a new pass begins. */
const passGapMinutes = 30;

/** Passes: `first`, `last` minute and `count` of rows that follow each other within half an hour. */
export function passes(minutes) {
    const found = [];
    for (const minute of minutes) {
        const pass = found[found.length - 1];
        if (pass && minute - pass.last <= passGapMinutes) {
            pass.last = minute;
            pass.count += 1;
        } else found.push({ first: minute, last: minute, count: 1 });
    }
    return found;
}

/** Stretches of 14 hours or more without a detection, as situations name them. */
export function gaps(passes, hours = 14) {
    const found = [];
    for (let i = 1; i < passes.length; i += 1) {
        if (passes[i].first - passes[i - 1].last >= 60 * hours) found.push({ from: passes[i - 1].last, to: passes[i].first });
    }
    return found;
}

/** What is held after an answer: all of it, or with the tail that came; with passes, gaps and the tag to ask on from. */
export function joined(season, next) {
    const tag = /"(.+)"/.exec(next.tag ?? '')?.[1];
    if (!next.isTail) return { ...next, tag };
    const whole = merge(season, next), found = passes(whole.minutes);
    return { ...whole, passes: found, gaps: gaps(found), tag };
}
