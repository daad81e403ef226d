// Meridians and parallels, as fine as the scale asks, and their degrees at the frame.

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30];
const metersADegree = 111195;

/** Degrees between lines that lie at least 110 pixels apart. */
export function stepFor(resolution) { return steps.find(step => step * metersADegree / resolution >= 110) ?? 30; }

/** Lines within the frame: `{ isMeridian, degrees, points: [x, y, …] }` in metres. */
export function graticuleLines(projection, resolution, width, height) {
    const step = stepFor(resolution), reach = Math.hypot(width, height) / 2 * resolution / metersADegree * 1.3 + step;
    const { longitude, latitude } = projection;
    const south = Math.max(-90, latitude - reach), north = Math.min(90, latitude + reach);
    const widest = Math.max(Math.abs(south), Math.abs(north));
    const across = widest > 85 ? 180 : Math.min(180, reach / Math.cos(widest * Math.PI / 180));
    const meridianStep = Math.max(step, steps.find(one => one * Math.cos(Math.min(80, Math.abs(latitude)) * Math.PI / 180) >= step * 0.6) ?? 30);
    const last = across >= 180 ? 180 - meridianStep : across;
    const meridians = multiples(longitude - last, longitude + (across >= 180 ? 180 : across), meridianStep)
        .map(degrees => line(projection, true, degrees, south, Math.min(north, 90 - step / 2), step / 4));
    const parallels = multiples(Math.max(south, -90 + step), Math.min(north, 90 - step), step)
        .map(degrees => line(projection, false, degrees, longitude - across, longitude + across, meridianStep / 4));
    return [...meridians, ...parallels];
}

function multiples(from, to, step) {
    const found = [];
    for (let i = Math.ceil(from / step - 1e-9); i * step <= to + 1e-9; i += 1) found.push(Math.round(i * step * 10) / 10);
    return found;
}

function line(projection, isMeridian, degrees, from, to, step) {
    const points = [];
    const count = Math.max(2, Math.min(400, Math.ceil((to - from) / step)));
    for (let i = 0; i <= count; i += 1) {
        const along = from + (to - from) * i / count;
        points.push(...(isMeridian ? projection.project(degrees, along) : projection.project(along, degrees)));
    }
    return { isMeridian, degrees: isMeridian ? ((degrees + 540) % 360) - 180 : degrees, points };
}

export function graticulePath(lines) {
    const path = new Path2D();
    for (const { points } of lines) {
        path.moveTo(points[0], points[1]);
        for (let i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
    }
    return path;
}

/** Where lines meet the frame: meridians at the bottom, parallels on the left, as `{ text, x, y }` in pixels. */
export function degreeLabels(lines, view) {
    const labels = [];
    for (const { isMeridian, degrees, points } of lines) {
        const edge = isMeridian ? view.height - 16 : 6;
        for (let i = 0; i + 3 < points.length; i += 2) {
            const a = [view.x + points[i] / view.resolution, view.y - points[i + 1] / view.resolution];
            const b = [view.x + points[i + 2] / view.resolution, view.y - points[i + 3] / view.resolution];
            const axis = isMeridian ? 1 : 0, part = (edge - a[axis]) / (b[axis] - a[axis]);
            if (!(part >= 0 && part < 1)) continue;
            const other = a[1 - axis] + part * (b[1 - axis] - a[1 - axis]);
            if (other < 12 || other > (isMeridian ? view.width : view.height - 30) - 12) continue;
            labels.push({ text: text(degrees, isMeridian), x: isMeridian ? other : edge, y: isMeridian ? edge : other, isMeridian });
        }
    }
    return labels;
}

const text = (degrees, isMeridian) => {
    const letter = degrees === 0 ? '' : isMeridian ? (degrees < 0 ? 'W' : 'E') : degrees < 0 ? 'S' : 'N';
    return `${Math.abs(degrees)}°${Math.abs(degrees) === 180 ? '' : letter}`;
};
