// Lambert azimuthal equal-area projection of the sphere, north up at its centre: the one that reports draw.
// Points are unit vectors, so that a new centre costs three products a point and no trigonometry.

export const earthRadiusMeters = 6371007.181;
const radians = Math.PI / 180;
/** Cosine of the angle from the centre beyond which points are held on a circle: 170°. */
const farthestCosine = Math.cos(170 * radians);

/** Writes the unit vector of a place to `into[at…at + 2]`. */
export function putVector(into, at, longitude, latitude) {
    const across = Math.cos(latitude * radians);
    into[at] = across * Math.cos(longitude * radians);
    into[at + 1] = across * Math.sin(longitude * radians);
    into[at + 2] = Math.sin(latitude * radians);
}

/** A projection around a place; metres east and north of it. */
export class Projection {
    constructor(longitude, latitude) {
        this.longitude = longitude;
        this.latitude = latitude;
        const [sinLon, cosLon] = [Math.sin(longitude * radians), Math.cos(longitude * radians)];
        const [sinLat, cosLat] = [Math.sin(latitude * radians), Math.cos(latitude * radians)];
        this.east = [-sinLon, cosLon, 0];
        this.north = [-sinLat * cosLon, -sinLat * sinLon, cosLat];
        this.up = [cosLat * cosLon, cosLat * sinLon, sinLat];
    }

    /** Metres of `count` unit vectors, x and y by turns. */
    projectAll(vectors, count, into = new Float32Array(2 * count)) {
        const [ex, ey] = this.east;
        const [nx, ny, nz] = this.north;
        const [ux, uy, uz] = this.up;
        for (let i = 0, v = 0, p = 0; i < count; i += 1, v += 3, p += 2) {
            const x = vectors[v], y = vectors[v + 1], z = vectors[v + 2];
            const cosine = ux * x + uy * y + uz * z;
            let factor = earthRadiusMeters * Math.sqrt(2 / (1 + Math.max(cosine, farthestCosine)));
            if (cosine < farthestCosine) factor *= heldBack(cosine);
            into[p] = factor * (ex * x + ey * y);
            into[p + 1] = factor * (nx * x + ny * y + nz * z);
        }
        return into;
    }

    /** Metres east and north of the centre. */
    project(longitude, latitude) {
        const vector = [0, 0, 0];
        putVector(vector, 0, longitude, latitude);
        return Array.from(this.projectAll(vector, 1, [0, 0]));
    }

    /** `[longitude, latitude]`, or `null` off the Earth. */
    unproject(x, y) {
        const square = (x * x + y * y) / (earthRadiusMeters * earthRadiusMeters);
        if (square > 4) return null;
        const flat = Math.sqrt(1 - square / 4) / earthRadiusMeters;
        const [a, b, c] = [x * flat, y * flat, 1 - square / 2];
        const at = [0, 1, 2].map(i => a * this.east[i] + b * this.north[i] + c * this.up[i]);
        return [Math.atan2(at[1], at[0]) / radians, Math.asin(Math.max(-1, Math.min(1, at[2]))) / radians];
    }
}

// Beyond 170° from the centre the direction stays and the distance does not grow any more: outlines stay closed.
function heldBack(cosine) {
    const across = Math.sqrt(Math.max(1e-12, 1 - cosine * cosine));
    return Math.sqrt(1 - farthestCosine * farthestCosine) / across;
}

/** Kilometres between two places on the sphere. */
export function kilometersBetween([longitude, latitude], [otherLongitude, otherLatitude]) {
    const [a, b] = [[0, 0, 0], [0, 0, 0]];
    putVector(a, 0, longitude, latitude);
    putVector(b, 0, otherLongitude, otherLatitude);
    const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    return 2 * Math.asin(Math.min(1, chord / 2)) * earthRadiusMeters / 1000;
}
