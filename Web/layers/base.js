// Land, borders and the graticule: the quiet map under everything.
import { colors } from '../colors.js';
import { canvasLayer, inMeters } from './canvas.js';
import { NearPaths } from './near-paths.js';

/** Metres a pixel above which borders of districts would only darken the map. */
const districtResolution = 2500;

export function baseLayer() {
    let levels = {}, drawn = {}, lines = null, isGraticule = true, projection = null, built = null;
    const layer = canvasLayer((context, view) => {
        if (!isNear(view)) build(view);
        const color = colors();
        context.fillStyle = color.water;
        context.fillRect(0, 0, context.canvas.width, context.canvas.height);
        inMeters(context, view);
        context.lineJoin = 'round';
        const stroke = (path, style, width, alpha = 1) => {
            context.globalAlpha = alpha;
            context.strokeStyle = style;
            context.lineWidth = width * view.resolution;
            context.stroke(path);
            context.globalAlpha = 1;
        };
        if (drawn.country) {
            context.fillStyle = color.land;
            context.fill(drawn.country.fill, 'evenodd');
        }
        if (lines && isGraticule) stroke(lines, color.border, 0.5, 0.55);
        if (drawn.district && view.resolution < districtResolution) stroke(drawn.district.line, color.border, 0.5, 0.75);
        if (drawn.region) stroke(drawn.region.line, color.border, 1);
        if (drawn.country) stroke(drawn.country.line, color['border-strong'], 1.4);
    });
    // Paths reach a screen beyond the view, and serve scales near the one that they were made for.
    function isNear({ resolution, width, height, x, y }) {
        if (!built) return false;
        const moved = Math.hypot(x - width / 2, y - height / 2) * resolution;
        return resolution < 1.5 * built.resolution && resolution > built.resolution / 1.5 && moved + Math.hypot(width, height) / 2 * resolution <= built.reach;
    }

    function build({ resolution, width, height, x, y }) {
        const reach = (Math.hypot(x - width / 2, y - height / 2) + 1.5 * Math.hypot(width, height)) * resolution;
        drawn = Object.fromEntries(Object.entries(levels).filter(([level]) => level !== 'district' || resolution < districtResolution)
            .map(([level, near]) => [level, near.paths(projection, resolution, reach)]));
        built = { resolution, reach };
    }

    return Object.assign(layer, {
        setBase(base) { levels = Object.fromEntries(Object.entries(base.levels).map(([level, { outlines }]) => [level, new NearPaths(outlines)])); },
        setGraticule(path, isShown) {
            lines = path;
            isGraticule = isShown;
            layer.changed();
        },
        reproject(around) {
            projection = around;
            built = null;
            layer.changed();
        }
    });
}
