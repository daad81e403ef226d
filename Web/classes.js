// Classes of grids: what they are called, where they begin, and how they look. Colours are those that people know.

const danger = ['#9CC98B', '#DDE39A', '#F7D060', '#EE9A3A', '#C43C39', '#5B0F1E'];
const airQuality = ['#00E400', '#FFFF00', '#FF7E00', '#FF0000', '#8F3F97', '#7E0023'];

/** Bytes of a grid that stand for no value. */
export const noData = 255;

/** Smoke has the steps of the US index of 2024, which is one of daily means: an hour's value has its colour, not its name. */
const smokeSteps = [9.1, 35.5, 55.5, 125.5, 225.5];

/** Rate of spread in one hue, which is not that of what burns. */
const rates = ['#E3EFEC', '#A9D5CB', '#62B3A4', '#22877A', '#0B4F47'];

/** By layer of the map: the kind of grids where that is called otherwise, the layer of these that is shown, lower bounds of the classes after the first, colours, opacity, and the first class that is drawn. */
export const scales = {
    danger: { layer: 'FWI', bounds: [5.2, 11.2, 21.3, 38, 50], colors: danger, opacity: 0.6, firstDrawn: 0 },
    smoke: { layer: 'pm25_surface', bounds: smokeSteps, colors: airQuality, opacity: 0.55, firstDrawn: 1 },
    spread: { kind: 'behavior', layer: 'ROS', bounds: [1, 3, 10, 25], colors: rates, opacity: 0.65, firstDrawn: 1 }
};

/** The class of each number of a grid, a byte a cell: `value = offset + number × scale`, `noData` where nothing is known. */
export function classify(numbers, { scale, offset, noData: missing }, bounds) {
    const classes = new Uint8Array(numbers.length);
    for (let i = 0; i < numbers.length; i += 1) classes[i] = numbers[i] === missing ? noData : classOf(offset + numbers[i] * scale, bounds);
    return classes;
}

function classOf(value, bounds) {
    let found = 0;
    while (found < bounds.length && value >= bounds[found]) found += 1;
    return found;
}

/** A grid of the server: `ZGR1`, a head in JSON, numbers of 16 bits (docs/formats.md). */
export function readGrid(buffer) {
    const head = new DataView(buffer);
    if (buffer.byteLength < 8 || head.getUint32(0, true) !== 0x3152475A) throw new Error('This is no grid.');
    const length = head.getUint32(4, true), text = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)));
    const count = text.columns * text.rows;
    if (buffer.byteLength !== 8 + length + 2 * count) throw new Error('The grid is cut off.');
    return { ...text, numbers: new Uint16Array(buffer, 8 + length, count) };
}

/** In the error of a grid that lies elsewhere. */
export const notOnDegrees = 'does not lie on degrees';

/** Whether cells lie on degrees, north up: others are there as files only. */
export function isOnDegrees({ crs, transform }) {
    return transform[2] === 0 && transform[4] === 0 && transform[5] < 0 && /^GEOG/.test((crs ?? '').trim());
}
