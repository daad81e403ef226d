// Districts shaded by the land that burned in them in the last day: the more, the darker.
import { colors } from '../colors.js';
import { canvasLayer, inMeters, paths } from './canvas.js';

/** Hectares from which a district has the next shade. */
export const districtSteps = [1, 1000, 5000, 20000];
const opacities = [0.1, 0.22, 0.36, 0.52];

export function districtsLayer() {
    let base = null, active = new Map(), shapes = [], projection = null, built = 0;
    const layer = canvasLayer((context, view) => {
        if (view.resolution > 1.5 * built || view.resolution < built / 1.5) build(view.resolution);
        inMeters(context, view);
        context.fillStyle = colors().day;
        for (const { step, path } of shapes) {
            context.globalAlpha = opacities[step];
            context.fill(path.fill, 'evenodd');
        }
        context.globalAlpha = 1;
    }, { visible: false });

    function build(resolution) {
        built = resolution;
        shapes = [];
        const district = base?.levels.district;
        if (!district || !active.size) return;
        const { areas, outlines } = district, projected = projection.projectAll(outlines.vectors, outlines.count);
        const stepOf = areas.map(({ code }) => districtSteps.findLastIndex(least => (active.get(code) ?? 0) >= least));
        shapes = districtSteps.map((_, step) => ({ step, path: paths(outlines, projected, shape => stepOf[shape] === step, 0.6 * resolution) }));
    }

    const renew = () => {
        built = 0;
        layer.changed();
    };
    return Object.assign(layer, {
        setBase(next) { base = next; },
        /** Hectares active by code of the district. */
        setActive(next) {
            active = new Map(next);
            renew();
        },
        reproject(around) {
            projection = around;
            renew();
        }
    });
}
