// Lambert azimuthal equal-area projection, north up at its centre: the one that reports draw.
// Points are unit vectors, so that a new centre costs three products a point and no trigonometry. Their latitudes are
// authalic: those of the sphere with the surface of WGS 84, so that areas are those of the ellipsoid.

export const earthRadiusMeters = 6371007.181;
const radians = Math.PI / 180;
/** Cosine of the angle from the centre beyond which points are held on a circle: 170°. */
const farthestCosine = Math.cos(170 * radians);

/** Third flattening of WGS 84. */
const n = 1 / (2 * 298.257223563 - 1);

// Sines of even multiples of a latitude by which the authalic and the geodetic differ, to n³ (5 nanometres): Karney 2024, Eqs. A19 and A20.
const toAuthalic = [n * (-4 / 3 + n * (-4 / 45 + n * 88 / 315)), n * n * (34 / 45 + n * 8 / 105), n * n * n * -1532 / 2835];
const toGeodetic = [n * (4 / 3 + n * (4 / 45 - n * 16 / 35)), n * n * (46 / 45 + n * 152 / 945), n * n * n * 3044 / 2835];

// Clenshaw's sum of `c[k] sin 2(k + 1)φ`, radians.
function difference(sine, cosine, [c1, c2, c3]) {
    const x = 2 * (cosine - sine) * (cosine + sine), b2 = x * c3 + c2;
    return 2 * sine * cosine * (x * b2 - c3 + c1);
}

/** Writes the unit vector of a place to `into[at…at + 2]`. */
export function putVector(into, at, longitude, latitude) {
    const sine = Math.sin(latitude * radians), cosine = Math.cos(latitude * radians), d = difference(sine, cosine, toAuthalic);
    // |d| < 0.0023: what is left out of its sine and cosine is below 10⁻¹³.
    const s = d * (1 - d * d / 6), c = 1 - d * d / 2, across = cosine * c - sine * s;
    into[at] = across * Math.cos(longitude * radians);
    into[at + 1] = across * Math.sin(longitude * radians);
    into[at + 2] = sine * c + cosine * s;
}

/** A projection around a place; metres east and north of it. */
export class Projection {
    constructor(longitude, latitude) {
        this.longitude = longitude;
        this.latitude = latitude;
        const [sinLon, cosLon] = [Math.sin(longitude * radians), Math.cos(longitude * radians)];
        const up = [0, 0, 0];
        putVector(up, 0, longitude, latitude);
        const sinLat = up[2], cosLat = Math.sqrt(Math.max(0, 1 - sinLat * sinLat));
        this.east = [-sinLon, cosLon, 0];
        this.north = [-sinLat * cosLon, -sinLat * sinLon, cosLat];
        this.up = up;
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
        const across = Math.hypot(at[0], at[1]), length = Math.hypot(across, at[2]) || 1;
        const latitude = Math.atan2(at[2], across) + difference(at[2] / length, across / length, toGeodetic);
        return [Math.atan2(at[1], at[0]) / radians, latitude / radians];
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
