// Perimeters by the age of their last detection, signs for fires too small to draw, heads, and what lies under the pointer.
import { colors } from '../colors.js';
import { canvasLayer, inMeters, inPixels, paths, pixelOf } from './canvas.js';
import { ageOf, ages, sign } from './ages.js';
import { hatches } from './hatches.js';

export function perimetersLayer() {
    let outlines = null, fires = [], places = [], byAge = {}, selected = null, chosen = null, hasHeads = true, projection = null, projected = null, boxes = [], builtFor = 0;
    const layer = canvasLayer((context, view) => {
        if (!outlines) return;
        if (view.resolution > 1.5 * builtFor || view.resolution < builtFor / 1.5) buildPaths(view.resolution);
        const color = colors(), pattern = hatches(context, view);
        inMeters(context, view);
        for (const age of ages.toReversed()) {
            const path = byAge[age];
            if (!path) continue;
            if (age !== 'ended') {
                context.globalAlpha = 0.5;
                context.fillStyle = color[age];
                context.fill(path.fill, 'evenodd');
                context.globalAlpha = 1;
                if (pattern[age]) {
                    context.fillStyle = pattern[age];
                    context.fill(path.fill, 'evenodd');
                }
            }
            context.strokeStyle = color[age === 'ended' ? 'ended' : `${age}-edge`];
            context.lineWidth = 0.9 * view.resolution;
            context.stroke(path.line);
        }
        if (chosen) {
            context.strokeStyle = color.selected;
            context.lineWidth = 2.5 * view.resolution;
            context.stroke(chosen.line);
        }
        inPixels(context, view);
        fires.forEach((fire, index) => {
            const [x, y] = pixelOf(view, places[2 * index], places[2 * index + 1]);
            if (x < -9 || y < -9 || x > view.width + 9 || y > view.height + 9) return;
            if (isSmall(index, view)) sign(context, ageOf(fire), x, y, color);
            if (hasHeads && fire.headSpreadTowardDegrees !== null && ageOf(fire) === 'day') arrow(context, x, y, fire, color, view, boxes[index]);
            if (fire.id === selected) ring(context, x, y, color);
        });
    });

    const isSmall = (index, view) => boxes[index] < 7 * view.resolution;

    function build() {
        projected = projection.projectAll(outlines.vectors, outlines.count);
        places = fires.flatMap(fire => projection.project(fire.longitude, fire.latitude));
        boxes = extents(outlines, projected);
        builtFor = 0;
        choose();
    }

    /** Paths as fine as a scale can show; fires that have a sign in place of their outline are left out. */
    function buildPaths(resolution) {
        const kinds = fires.map(ageOf);
        byAge = Object.fromEntries(ages.filter(age => kinds.includes(age)).map(age =>
            [age, paths(outlines, projected, shape => kinds[shape] === age && boxes[shape] >= 4 * resolution, 0.6 * resolution)]));
        builtFor = resolution;
    }

    function choose() {
        const index = fires.findIndex(fire => fire.id === selected);
        chosen = index < 0 ? null : pathsOf(index);
    }

    const pathsOf = index => paths(outlines, projected, shape => shape === index);
    const holds = (index, x, y) => probe.isPointInPath(pathsOf(index).fill, x, y, 'evenodd');

    return Object.assign(layer, {
        setFires(next, around) {
            ({ outlines, fires } = next);
            layer.reproject(around);
        },
        reproject(around) {
            projection = around;
            if (outlines) build();
            layer.changed();
        },
        select(id) {
            if (id === selected) return;
            selected = id;
            if (outlines && projection) choose();
            layer.changed();
        },
        showHeads(isShown) {
            hasHeads = isShown;
            layer.changed();
        },
        /** The fire nearest to a point in metres, within a distance or with the point in its perimeter. */
        fireAt(x, y, reach) {
            let best = null, least = Infinity;
            fires.forEach((fire, index) => {
                const distance = Math.hypot(places[2 * index] - x, places[2 * index + 1] - y);
                if (distance < least && (distance <= reach || (distance <= boxes[index] && holds(index, x, y)))) {
                    best = fire;
                    least = distance;
                }
            });
            return best;
        },
        fires: () => fires
    });
}

const probe = document.createElement('canvas').getContext('2d');

/** The greatest side of each shape, metres. */
function extents({ ends, shapes }, projected) {
    let ring = 0, point = 0;
    return Array.from(shapes, end => {
        let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
        for (; ring < end; ring += 1) {
            for (; point < ends[ring]; point += 1) {
                const x = projected[2 * point], y = projected[2 * point + 1];
                west = Math.min(west, x);
                east = Math.max(east, x);
                south = Math.min(south, y);
                north = Math.max(north, y);
            }
        }
        return Math.max(0, east - west, north - south);
    });
}

function arrow(context, x, y, fire, color, view, extent) {
    if (extent < 20 * view.resolution) return;
    const angle = fire.headSpreadTowardDegrees * Math.PI / 180, [across, up] = [Math.sin(angle), -Math.cos(angle)];
    const tip = [x + 22 * across, y + 22 * up];
    for (const [style, width] of [[color.halo, 4], [color.front, 2]]) {
        context.strokeStyle = style;
        context.lineWidth = width;
        context.beginPath();
        context.moveTo(x, y);
        context.lineTo(...tip);
        for (const turn of [2.6, -2.6]) {
            context.moveTo(...tip);
            context.lineTo(tip[0] + 8 * Math.sin(angle + turn), tip[1] - 8 * Math.cos(angle + turn));
        }
        context.stroke();
    }
}

function ring(context, x, y, color) {
    for (const [style, width] of [[color.halo, 5], [color.selected, 2.5]]) {
        context.strokeStyle = style;
        context.lineWidth = width;
        context.beginPath();
        context.arc(x, y, 11, 0, 2 * Math.PI);
        context.stroke();
    }
}
