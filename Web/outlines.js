// GeoJSON and the base map's outlines as flat arrays of unit vectors: what is drawn, without objects.
import { putVector } from './projection.js';

/** Rings of many shapes: `ends[r]` is the point after ring r, `shapes[s]` the ring after shape s. */
class Collector {
    constructor() {
        this.points = [];
        this.ends = [];
        this.shapes = [];
    }

    point(longitude, latitude) { this.points.push(longitude, latitude); }
    endRing() { this.ends.push(this.points.length / 2); }
    endShape() { this.shapes.push(this.ends.length); }

    /** `seams` marks points from which no line leads on: both ends lie on ±180°, where a source was cut. */
    finished() {
        const count = this.points.length / 2, vectors = new Float32Array(3 * count), seams = new Uint8Array(count);
        for (let i = 0; i < count; i += 1) {
            putVector(vectors, 3 * i, this.points[2 * i], this.points[2 * i + 1]);
            if (i > 0 && this.isSeam(i - 1) && this.isSeam(i)) seams[i] = 1;
        }
        return { count, vectors, seams, ends: Uint32Array.from(this.ends), shapes: Uint32Array.from(this.shapes) };
    }

    isSeam(index) { return Math.abs(this.points[2 * index]) >= 179.9999; }
}

/** Perimeters of `/data/perimeters`: outlines, and of each fire what a map says of it. */
export function perimeters(collection) {
    const collector = new Collector();
    for (const feature of collection.features) {
        for (const polygon of polygons(feature.geometry)) {
            for (const ring of polygon) {
                for (const [longitude, latitude] of ring) collector.point(longitude, latitude);
                collector.endRing();
            }
        }
        collector.endShape();
    }
    return { outlines: collector.finished(), fires: collection.features.map(fire) };
}

function polygons(geometry) {
    if (!geometry) return [];
    return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

const kept = ['id', 'name', 'russianName', 'officialName', 'status', 'kind', 'firstSeen', 'lastSeen', 'longitude', 'latitude', 'hoursSinceDetection',
    'burnedAreaHectaresLow', 'burnedAreaHectares', 'burnedAreaHectaresHigh', 'growthHectaresPerDay', 'headSpreadTowardDegrees',
    'headRateOfSpreadMetersPerHour', 'countries', 'nearestPlace', 'nearestPlaceRussianName', 'nearestPlaceKilometers'];

function fire(feature) {
    return Object.fromEntries(kept.map(key => [key, feature.properties[key] ?? null]));
}

/** The outlines of one level of `/data/base`, a shape an area. */
export function areas(base, level) {
    const collector = new Collector(), listed = base.areas.filter(area => area.level === level);
    for (const area of listed) {
        for (const ring of area.polygons.flat()) {
            let longitude = 0, latitude = 0;
            for (let i = 0; i + 1 < ring.length; i += 2) {
                collector.point((longitude += ring[i]) / base.unit, (latitude += ring[i + 1]) / base.unit);
            }
            collector.endRing();
        }
        collector.endShape();
    }
    return { outlines: collector.finished(), areas: listed.map(({ polygons, ...rest }) => rest) };
}
