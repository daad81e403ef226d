// Land, borders and the graticule: the quiet map under everything.
import { colors } from '../colors.js';
import { canvasLayer, inMeters, paths } from './canvas.js';

/** Metres a pixel above which borders of districts would only darken the map. */
const districtResolution = 2500;

export function baseLayer() {
    let levels = {}, drawn = {}, lines = null, isGraticule = true;
    const layer = canvasLayer((context, view) => {
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
    return Object.assign(layer, {
        setBase(base) { levels = base.levels; },
        setGraticule(path, isShown) {
            lines = path;
            isGraticule = isShown;
            layer.changed();
        },
        reproject(projection) {
            drawn = Object.fromEntries(Object.entries(levels).map(([level, { outlines }]) =>
                [level, paths(outlines, projection.projectAll(outlines.vectors, outlines.count))]));
            layer.changed();
        }
    });
}
