// All detections of a stretch of time, each frame: flat arrays to pixels, without an object a point and without WebGL.
import { after } from '../columns.js';
import { colors, pixelOf } from '../colors.js';
import { canvasLayer } from './canvas.js';

/** Detections of the last pass stand out from those before. */
const passMinutes = 720;

export function detectionsLayer() {
    let season = null, kept = null, projected = null, projection = null, from = 0, to = 0, image = null, words = null;
    const layer = canvasLayer((context, view) => {
        const { width, height } = context.canvas;
        if (!image || image.width !== width || image.height !== height) {
            image = context.createImageData(width, height);
            words = new Uint32Array(image.data.buffer);
        }
        words.fill(0);
        if (season && !projected) projected = projection.projectAll(season.vectors, season.count, kept?.length === 2 * season.count ? kept : undefined);
        if (season) {
            const [first, last] = [after(season.minutes, from), after(season.minutes, to)];
            const newest = Math.max(first, after(season.minutes, to - passMinutes));
            const color = colors();
            draw(first, newest, view, width, height, pixelOf(color.point, 0.45));
            draw(newest, last, view, width, height, pixelOf(color.day, 0.85));
        }
        context.putImageData(image, 0, 0);
    }, { isPixels: true });

    function draw(first, last, { resolution, ratio, x, y }, width, height, color) {
        const scale = ratio / resolution, left = x * ratio, top = y * ratio, size = ratio > 1.5 ? 3 : 2;
        const [right, bottom] = [width - size, height - size];
        for (let i = 2 * first; i < 2 * last; i += 2) {
            const column = (projected[i] * scale + left) | 0, row = (top - projected[i + 1] * scale) | 0;
            if (column < 0 || row < 0 || column > right || row > bottom) continue;
            let at = row * width + column;
            words[at] = color;
            words[at + 1] = color;
            words[at += width] = color;
            words[at + 1] = color;
            if (size === 3) words[at + width] = words[at + width + 1] = words[at - width + 2] = words[at + 2] = words[at + width + 2] = color;
        }
    }

    return Object.assign(layer, {
        setSeason(next, around) {
            season = next;
            layer.reproject(around);
        },
        /** Minutes since 1970: after `first` up to `last`. */
        setWindow(first, last) {
            if (first === from && last === to) return;
            [from, to] = [first, last];
            layer.changed();
        },
        reproject(around) {
            projection = around;
            [kept, projected] = [projected ?? kept, null];
            layer.changed();
        }
    });
}
