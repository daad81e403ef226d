// The map: OpenLayers moves it, layers of our own draw it, in an equal-area projection around what is looked at.
import { byId, element } from './dom.js';
import { say } from './language.js';
import { kilometersBetween, Projection } from './projection.js';
import { graticuleLines, graticulePath } from './layers/graticule.js';
import { baseLayer } from './layers/base.js';
import { detectionsLayer } from './layers/detections.js';
import { districtsLayer } from './layers/districts.js';
import { gridLayer } from './layers/grid.js';
import { labelsLayer } from './layers/labels.js';
import { perimetersLayer } from './layers/perimeters.js';
import { regimesLayer } from './layers/regimes.js';

const code = 'zarevo:equal-area';
/** Kilometres that the middle of the view may be off the projection's before north is turned up again. */
const offCenterKilometers = 5;
export const scales = { least: 10, most: 20000 };

let projection = new Projection(0, 0);

function register() {
    const extent = [-2e7, -2e7, 2e7, 2e7];
    const registered = new ol.proj.Projection({ code, units: 'm', extent, getPointResolution: resolution => resolution });
    ol.proj.addProjection(registered);
    ol.proj.addCoordinateTransforms('EPSG:4326', registered, ([longitude, latitude]) => projection.project(longitude, latitude),
        ([x, y]) => projection.unproject(x, y) ?? [NaN, NaN]);
    return registered;
}

/** The map in an element. `onMove({ center, scale })` after the reader moved it, `onPick(fire)` after a click on a fire or beside one. */
export class RoomMap {
    constructor(target, { center, scale, onMove, onPick }) {
        Object.assign(this, { target, onMove });
        this.layers = {
            base: baseLayer(), grid: gridLayer(), districts: districtsLayer(), regimes: regimesLayer(), detections: detectionsLayer(), perimeters: perimetersLayer(), labels: labelsLayer()
        };
        this.hasGraticule = true;
        const view = new ol.View({
            projection: register(), center: [0, 0], resolution: scale, minResolution: scales.least, maxResolution: scales.most, enableRotation: false,
            showFullExtent: true
        });
        this.map = new ol.Map({
            target, view, layers: Object.values(this.layers), keyboardEventTarget: document.createElement('i'),
            controls: [new ol.control.ScaleLine({ minWidth: 90, className: 'scale-line' })]
        });
        this.map.on('moveend', () => this.settle());
        this.map.on('click', event => onPick(this.layers.perimeters.fireAt(...event.coordinate, 12 * view.getResolution())));
        this.map.on('pointermove', event => {
            if (event.dragging) return;
            const fire = this.layers.perimeters.fireAt(...event.coordinate, 12 * view.getResolution());
            target.classList.toggle('over-fire', fire !== null);
        });
        this.go(center, scale);
    }

    get view() { return this.map.getView(); }
    get scale() { return this.view.getResolution(); }
    get center() { return projection.unproject(...this.view.getCenter()) ?? [projection.longitude, projection.latitude]; }
    get projection() { return projection; }

    /** Shows a place at a scale, with north up there. */
    go([longitude, latitude], scale = this.scale) {
        projection = new Projection(longitude, latitude);
        this.view.setCenter([0, 0]);
        this.view.setResolution(Math.min(scales.most, Math.max(scales.least, scale)));
        for (const layer of Object.values(this.layers)) layer.reproject(projection);
        this.drawGraticule();
        this.placed = { center: this.center, scale: this.scale };
    }

    /** After a movement: north up at the new middle, and the address follows. */
    settle() {
        const { center, scale } = this, moved = kilometersBetween(center, this.placed.center);
        if (moved < scale / 1000 && Math.abs(scale / this.placed.scale - 1) < 1e-6) return this.drawGraticule();
        if (moved > Math.min(offCenterKilometers, 0.05 * scale)) this.go(center);
        else this.drawGraticule();
        this.placed = { center, scale };
        this.onMove({ center, scale });
    }

    drawGraticule() {
        const [width, height] = this.map.getSize() ?? [1, 1];
        const lines = graticuleLines(projection, this.scale, width, height);
        this.layers.labels.setGraticule(lines);
        this.layers.base.setGraticule(graticulePath(lines), this.hasGraticule);
    }

    /** Where a view shows all of some unit vectors, each an outline's point: `{ center, scale }`. */
    fitting(vectors, margin = 1.1) {
        const count = vectors.length / 3, [width, height] = this.map.getSize() ?? [800, 600];
        let around = new Projection(...middleOf(vectors)), box = null;
        for (let i = 0; i < 3; i += 1) {
            box = boxOf(around.projectAll(vectors, count));
            around = new Projection(...around.unproject((box[0] + box[2]) / 2, (box[1] + box[3]) / 2));
        }
        const scale = margin * Math.max((box[2] - box[0]) / width, (box[3] - box[1]) / height);
        return { center: [around.longitude, around.latitude], scale: Math.min(scales.most, Math.max(scales.least, scale)) };
    }

    isAt(center, scale) { return kilometersBetween(center, this.center) < this.scale / 500 && Math.abs(scale / this.scale - 1) < 0.01; }

    /** Brings a place into sight, as near as it takes to see a fire. */
    reveal(place) {
        const [x, y] = projection.project(...place), [width, height] = this.map.getSize() ?? [0, 0], margin = 0.4 * this.scale;
        if (Math.abs(x) < margin * width && Math.abs(y) < margin * height && this.scale < 1500) return;
        this.go(place, Math.min(this.scale, 400));
        this.onMove({ center: this.center, scale: this.scale });
    }

    zoom(factor) { this.view.animate({ resolution: this.scale * factor, duration: 150 }, () => this.settle()); }

    pan(across, up) {
        const [width, height] = this.map.getSize(), [x, y] = this.view.getCenter();
        this.view.animate({ center: [x + across * width * this.scale / 4, y + up * height * this.scale / 4], duration: 150 });
    }
}

function middleOf(vectors) {
    const sum = [0, 0, 0];
    vectors.forEach((value, i) => { sum[i % 3] += value; });
    return [Math.atan2(sum[1], sum[0]) * 180 / Math.PI, Math.atan2(sum[2], Math.hypot(sum[0], sum[1])) * 180 / Math.PI];
}

function boxOf(points) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < points.length; i += 2) {
        box[0] = Math.min(box[0], points[i]);
        box[1] = Math.min(box[1], points[i + 1]);
        box[2] = Math.max(box[2], points[i]);
        box[3] = Math.max(box[3], points[i + 1]);
    }
    return box;
}

/** The stage of the map, with the date in its corner and what screen readers hear of it. */
export function stage() {
    const figure = byId('map');
    const target = element('div', { id: 'stage', role: 'application', tabindex: '0', 'aria-label': say('map.label'), 'aria-describedby': 'map-text' });
    const text = element('p', { id: 'map-text', class: 'unseen' });
    const date = element('output', { id: 'map-date' });
    figure.replaceChildren(target, date, text);
    return { figure, target, text, date };
}
