// Areas under a declared regime: violet hatch, outline solid for the whole area, dashed for a part of it.
import { colors } from '../colors.js';
import { canvasLayer, inMeters, paths } from './canvas.js';
import { hatches } from './hatches.js';

export function regimesLayer() {
    let base = null, inForce = [], drawn = [];
    const layer = canvasLayer((context, view) => {
        if (!drawn.length) return;
        const pattern = hatches(context, view).regime, pixel = view.resolution;
        inMeters(context, view);
        context.strokeStyle = colors().regime;
        context.lineWidth = 2 * pixel;
        for (const { path, isPart } of drawn) {
            context.fillStyle = pattern;
            context.fill(path.fill, 'evenodd');
            context.setLineDash(isPart ? [6 * pixel, 4 * pixel] : []);
            context.stroke(path.line);
        }
        context.setLineDash([]);
    });
    return Object.assign(layer, {
        setBase(next) { base = next; },
        /** `[{ area, extent }]`: codes of areas, and `part` where a regime holds in a part only. */
        setRegimes(next, projection) {
            inForce = next;
            layer.reproject(projection);
        },
        reproject(projection) {
            drawn = base ? inForce.flatMap(({ area, extent }) => outlinesOf(area, projection).map(path => ({ path, isPart: extent === 'part' }))) : [];
            layer.changed();
        }
    });

    function outlinesOf(code, projection) {
        for (const { areas, outlines } of Object.values(base.levels)) {
            const index = areas.findIndex(area => area.code === code);
            if (index >= 0) return [paths(outlines, projection.projectAll(outlines.vectors, outlines.count), shape => shape === index)];
        }
        return [];
    }
}
