// Fetches and decodes beside the page, so that a large answer holds up no frame.
import { classify, isOnDegrees, notOnDegrees, readGrid, scales } from './classes.js';
import { decode, gaps, passes } from './columns.js';
import { areas, perimeters } from './outlines.js';

const running = new Map();

const readers = {
    async detections(answer) {
        const season = decode(await answer.arrayBuffer());
        const found = passes(season.minutes);
        return { ...season, passes: found, gaps: gaps(found), tag: answer.headers.get('ETag') };
    },
    async perimeters(answer) { return perimeters(await answer.json()); },
    async districts(answer) { return (await answer.json()).districts.map(({ code, activeAreaHectares }) => [code, activeAreaHectares]); },
    async base(answer) {
        const base = await answer.json();
        const levels = Object.fromEntries(['country', 'region', 'district'].map(level => [level, areas(base, level)]));
        return { levels, places: base.places, unit: base.unit, frame: base.frame };
    },
    async grid(answer, { kind }) {
        const { numbers, ...head } = readGrid(await answer.arrayBuffer());
        if (!isOnDegrees(head)) throw new Error(`The grid ${head.layer} ${notOnDegrees}.`);
        const [west, stepLongitude, , north, , down] = head.transform;
        return { ...head, west, north, stepLongitude, stepLatitude: -down, classes: classify(numbers, head, scales[kind].bounds) };
    }
};

self.onmessage = async ({ data: { id, kind, path, options, cancel } }) => {
    if (cancel) return running.get(id)?.abort();
    const abort = new AbortController();
    running.set(id, abort);
    try {
        const answer = options.body ? new Response(options.body) : await fetch(path, { signal: abort.signal });
        if (!answer.ok) throw new Error(`${answer.status} ${await reason(answer)}`);
        const result = await readers[kind](answer, options);
        self.postMessage({ id, result }, buffers(result));
    } catch (error) {
        self.postMessage({ id, error: error.message, isCancelled: abort.signal.aborted });
    } finally {
        running.delete(id);
    }
};

// What the server says of an error, in a line.
async function reason(answer) {
    const text = await answer.text();
    try { return JSON.parse(text).detail ?? ''; } catch { return text.slice(0, 200); }
}

// Buffers of all arrays in a result: they move to the page, they are not copied.
function buffers(value, found = new Set()) {
    if (value instanceof ArrayBuffer) found.add(value);
    else if (ArrayBuffer.isView(value)) found.add(value.buffer);
    else if (value && typeof value === 'object' && !Array.isArray(value)) Object.values(value).forEach(one => buffers(one, found));
    return [...found];
}
