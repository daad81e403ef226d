// What the map shows at first and by the buttons: the area, its country, the Arctic.
import { putVector } from './projection.js';

/** Siberia, Chukotka, Alaska and Canada, over the pole and 180°. */
const arctic = { center: [170, 68], reachMeters: 3.6e6 };

const whole = { center: [20, 40], scale: 14000 };
/** Metres across that even a single fire gets. */
const leastMeters = 150000;

/** `{ center, scale }` of a state: the fires that may still burn, or the area that is asked for. */
export function viewOf({ view: name, area }, map, base, fires) {
    if (name === 'arctic') return { center: arctic.center, scale: 2 * arctic.reachMeters / Math.min(...map.map.getSize() ?? [600]) };
    if (name === 'country' && base) return map.fitting(countryVectors(base, fires) ?? boxVectors(base.frame), 1.05);
    if (area !== null && base) return map.fitting(boxVectors(base.frame));
    return fires.length ? map.fitting(fireVectors(fires), 1.2) : whole;
}

// Fires that have not ended, else all; each with some land around it.
function fireVectors(fires) {
    const open = fires.filter(fire => fire.status !== 'ended'), shown = open.length ? open : fires, reach = leastMeters / 2 / 111195;
    const vectors = new Float32Array(12 * shown.length);
    shown.forEach(({ longitude, latitude }, i) => [[-1, 0], [1, 0], [0, -1], [0, 1]].forEach(([east, north], k) =>
        putVector(vectors, 12 * i + 3 * k, longitude + east * reach / Math.max(0.1, Math.cos(latitude * Math.PI / 180)), Math.max(-90, Math.min(90, latitude + north * reach)))));
    return vectors;
}

// A box of degrees as points along its sides; west > east crosses 180°.
function boxVectors([west, south, east, north]) {
    const across = ((east - west) % 360 + 360) % 360 || 360, vectors = new Float32Array(3 * 34);
    for (let i = 0; i <= 16; i += 1) {
        putVector(vectors, 6 * i, west + across * i / 16, south);
        putVector(vectors, 6 * i + 3, west + across * i / 16, north);
    }
    return vectors;
}

// The mainland, which is the longest ring, of every country where something burns; of all with fires where nothing does.
function countryVectors(base, fires) {
    const codes = new Set([...fires.filter(isBurning), ...fires].flatMap(fire => (fire.countries ?? '').split(';')).map(text => text.split(':')[0]).filter(Boolean).slice(0, 4));
    const { areas, outlines: { vectors, ends, shapes } } = base.levels.country, parts = [];
    areas.forEach((area, index) => {
        if (!codes.has(area.code)) return;
        let best = [0, 0];
        for (let ring = index ? shapes[index - 1] : 0; ring < shapes[index]; ring += 1) {
            const range = [ring ? ends[ring - 1] : 0, ends[ring]];
            if (range[1] - range[0] > best[1] - best[0]) best = range;
        }
        parts.push(...vectors.subarray(3 * best[0], 3 * best[1]));
    });
    return parts.length ? Float32Array.from(parts) : null;
}

const isBurning = fire => fire.status === 'new' || fire.status === 'active';
