// Outlines near what is seen, as fine as the scale can show: a world of borders costs no more than the part in sight.
import { earthRadiusMeters } from '../projection.js';
import { addRing } from './canvas.js';

/** Rings with a middle and a radius, so that those out of sight are passed over unprojected. */
export class NearPaths {
    constructor(outlines) {
        this.outlines = outlines;
        const { vectors, ends } = outlines;
        this.middles = new Float32Array(3 * ends.length);
        this.angles = new Float32Array(ends.length);
        for (let ring = 0, from = 0; ring < ends.length; from = ends[ring], ring += 1) this.measure(ring, vectors, from, ends[ring]);
    }

    measure(ring, vectors, from, to) {
        const middle = [0, 0, 0];
        for (let i = 3 * from; i < 3 * to; i += 1) middle[i % 3] += vectors[i];
        const length = Math.hypot(...middle) || 1, unit = middle.map(value => value / length);
        let least = 1;
        for (let i = 3 * from; i < 3 * to; i += 3) least = Math.min(least, unit[0] * vectors[i] + unit[1] * vectors[i + 1] + unit[2] * vectors[i + 2]);
        this.middles.set(unit, 3 * ring);
        this.angles[ring] = Math.acos(Math.max(-1, least));
    }

    /** @param reach Metres around the projection's centre. */
    paths(projection, resolution, reach) {
        const { vectors, seams, ends } = this.outlines, tolerance = 0.6 * resolution;
        const reachAngle = 2 * Math.asin(Math.min(1, reach / (2 * earthRadiusMeters)));
        const fill = new Path2D(), line = seams.includes(1) ? new Path2D() : fill, [x, y, z] = projection.up;
        for (let ring = 0, from = 0; ring < ends.length; from = ends[ring], ring += 1) {
            const cosine = x * this.middles[3 * ring] + y * this.middles[3 * ring + 1] + z * this.middles[3 * ring + 2];
            const isSmall = this.angles[ring] * earthRadiusMeters < 0.4 * resolution;
            if (isSmall || Math.acos(Math.max(-1, Math.min(1, cosine))) - this.angles[ring] > reachAngle) continue;
            const count = ends[ring] - from, projected = projection.projectAll(vectors.subarray(3 * from, 3 * ends[ring]), count);
            addRing(fill, line, projected, seams.subarray(from, ends[ring]), 0, count, tolerance);
        }
        return { fill, line };
    }
}
