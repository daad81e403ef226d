// Patterns that repeat what a colour says, in pixels of the screen whatever the scale.
import { colors } from '../colors.js';

const size = 8;

function tile(paint) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    paint(canvas.getContext('2d'));
    return canvas;
}

function diagonal(context, style, width) {
    context.strokeStyle = style;
    context.lineWidth = width;
    for (const shift of [-size, 0, size]) {
        context.moveTo(shift, size);
        context.lineTo(shift + size, 0);
    }
    context.stroke();
}

/** Patterns for a context whose transformation leads from metres to pixels. */
export function hatches(context, view) {
    const color = colors();
    const back = new DOMMatrix().scaleSelf(view.resolution / view.ratio, -view.resolution / view.ratio);
    const pattern = canvas => {
        const made = context.createPattern(canvas, 'repeat');
        made.setTransform(back);
        return made;
    };
    return {
        'three-days': pattern(tile(one => diagonal(one, color.hatch, 1))),
        week: pattern(tile(one => {
            one.fillStyle = color['week-edge'];
            one.arc(4, 4, 1.2, 0, 2 * Math.PI);
            one.fill();
        })),
        older: pattern(tile(one => {
            one.strokeStyle = color.hatch;
            one.moveTo(0, 4);
            one.lineTo(size, 4);
            one.stroke();
        })),
        regime: pattern(tile(one => diagonal(one, color.regime, 1.4))),
        unknown: pattern(tile(one => diagonal(one, color.faint, 1)))
    };
}
