// A layer of the map with a canvas of its own, painted only when the view or what it shows changed.

/**
 * @param paint `(context, view)`; the view has `resolution` (metres a CSS pixel), `ratio`, `width`, `height` (CSS pixels),
 *   and `x`, `y`: where the projection's centre lies, in CSS pixels.
 */
export function canvasLayer(paint, options = {}) {
    const canvas = document.createElement('canvas');
    canvas.className = 'layer';
    canvas.setAttribute('aria-hidden', 'true');
    const context = canvas.getContext('2d', { willReadFrequently: options.isPixels === true });
    let painted = '';
    const layer = new ol.layer.Layer({
        ...options,
        render(frame) {
            const view = viewOf(frame);
            const key = `${view.width} ${view.height} ${view.ratio} ${view.resolution} ${view.x} ${view.y} ${layer.getRevision()}`;
            if (key !== painted) {
                fit(canvas, view);
                context.setTransform(1, 0, 0, 1, 0, 0);
                if (!options.isPixels) context.clearRect(0, 0, canvas.width, canvas.height);
                paint(context, view);
                painted = key;
            }
            return canvas;
        }
    });
    return layer;
}

function viewOf({ size: [width, height], pixelRatio, viewState: { center, resolution } }) {
    return { width, height, ratio: pixelRatio, resolution, x: width / 2 - center[0] / resolution, y: height / 2 + center[1] / resolution };
}

function fit(canvas, { width, height, ratio }) {
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width === across && canvas.height === down) return;
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
}

/** From metres to the canvas: paths are in metres, strokes and patterns in pixels. */
export function inMeters(context, { resolution, ratio, x, y }) {
    const scale = ratio / resolution;
    context.setTransform(scale, 0, 0, -scale, x * ratio, y * ratio);
}

/** To CSS pixels. */
export function inPixels(context, { ratio }) { context.setTransform(ratio, 0, 0, ratio, 0, 0); }

export function pixelOf(view, x, y) { return [view.x + x / view.resolution, view.y - y / view.resolution]; }

/**
 * Paths in metres of the shapes that are chosen; `line` leaves out seams of ±180°.
 *
 * @param tolerance Metres: points nearer to the one before are left out, as a screen cannot show them.
 */
export function paths({ seams, ends, shapes }, projected, isChosen = () => true, tolerance = 0) {
    const fill = new Path2D(), line = seams.includes(1) ? new Path2D() : fill;
    let ring = 0;
    shapes.forEach((shapeEnd, shape) => {
        const isShown = isChosen(shape);
        for (; ring < shapeEnd; ring += 1) if (isShown) addRing(fill, line, projected, seams, ring ? ends[ring - 1] : 0, ends[ring], tolerance);
    });
    return { fill, line };
}

export function addRing(fill, line, projected, seams, from, to, tolerance) {
    let x = projected[2 * from], y = projected[2 * from + 1];
    fill.moveTo(x, y);
    if (line !== fill) line.moveTo(x, y);
    for (let i = from + 1; i < to; i += 1) {
        const nextX = projected[2 * i], nextY = projected[2 * i + 1];
        if (!seams[i] && i < to - 1 && Math.abs(nextX - x) < tolerance && Math.abs(nextY - y) < tolerance) continue;
        [x, y] = [nextX, nextY];
        fill.lineTo(x, y);
        if (line !== fill) {
            if (seams[i]) line.moveTo(x, y); else line.lineTo(x, y);
        }
    }
    fill.closePath();
}
