// The map and what it draws, bound to the state: fires as of T, detections of the span, outlines, regimes.
import { onTime, setRange, shownMinute } from './clock.js';
import { joined } from './columns.js';
import { Latest } from './data.js';
import { afterPaint } from './dom.js';
import { isShown } from './layer-list.js';
import { momentText, say } from './language.js';
import { RoomMap, stage } from './map.js';
import { mapWords } from './map-words.js';
import { onPart } from './parts.js';
import { askedMinute, baseMap, detectionsSince, districtsAt, noFires, perimetersAt, wantsExact } from './requests.js';
import { get, on, set } from './store.js';
import { setSeason } from './timeline.js';
import { viewOf } from './views.js';

/** Whether the first view cannot be known without the base map. */
const needsBase = () => !(get().center && get().scale) && (get().area !== null || get().view === 'country');

export async function makeScene(first, onProblem) {
    await first.library;
    const scene = new Scene(onProblem), { base } = first, fires = await first.fires.catch(error => noFires(error, onProblem));
    scene.setFires(fires);
    const based = base.then(found => scene.setBase(found)).catch(onProblem);
    if (needsBase()) await based;
    scene.place();
    scene.whenDrawn('first-fires');
    based.then(() => {
        scene.whenDrawn('first-map');
        scene.loadDetections();
    });
    return scene;
}

class Scene {
    constructor(onProblem) {
        Object.assign(this, { base: null, onProblem, season: null, hasFullBase: false, fires: [], asked: `${askedMinute()} false`, stage: stage() });
        this.map = new RoomMap(this.stage.target, {
            center: get().center ?? [0, 50], scale: get().scale ?? 3000, onMove: place => set(place), onPick: fire => set({ fire: fire?.id ?? null }, { isStep: true })
        });
        this.latest = new Latest(perimetersAt, fires => this.setFires(fires), onProblem);
        this.districts = new Latest(districtsAt, found => this.map.layers.districts.setActive(found), onProblem);
        this.detections = new Latest(() => detectionsSince(this.season?.tag), next => this.takeDetections(next), onProblem);
        onTime(() => this.showTime());
        on(['span'], () => this.showTime());
        on(['at', 'scale'], () => this.askFires());
        // The box is ticked, the row is marked at once; what the map makes of it comes with the next frame.
        on(['layers'], () => afterPaint(() => this.showLayers()));
        on(['fire'], () => afterPaint(() => this.select()));
        onPart((name, made) => name === 'fire' && made?.dataset.fire && set({ fire: made.dataset.fire }));
        on(['view', 'center', 'scale'], (_, changed) => this.followAddress(changed));
        on(['area'], () => this.changeArea().catch(onProblem));
        this.showLayers();
    }

    setBase(base) {
        this.base = base;
        const { base: land, districts, labels, regimes } = this.map.layers;
        for (const layer of [land, districts, labels, regimes]) {
            layer.setBase(base);
            layer.reproject(this.map.projection);
        }
    }

    whenDrawn(mark) {
        this.map.map.once('rendercomplete', () => performance.mark(`zarevo:${mark}`));
        this.map.map.render();
    }

    setFires(next) {
        this.fires = next.fires;
        const { perimeters, labels } = this.map.layers;
        perimeters.setFires(next, this.map.projection);
        labels.setFires(next.fires, this.map.projection);
        this.select();
        this.stage.text.textContent = mapWords(next.fires);
    }

    askFires() {
        const minute = askedMinute(), asked = `${minute} ${wantsExact()}`;
        if (asked === this.asked) return;
        this.asked = asked;
        this.latest.want(minute);
        if (isShown('districts')) this.districts.want(minute);
    }

    /** After a new snapshot: now is later. */
    renew() {
        this.asked = null;
        this.askFires();
        this.loadDetections();
    }

    /** One request at a time: a tail fits only what is held when it comes. */
    loadDetections() { this.detections.want(null); }

    takeDetections(next) {
        this.season = joined(this.season, next);
        this.map.layers.detections.setSeason(this.season, this.map.projection);
        const { count, minutes } = this.season;
        if (count) setRange(minutes[0], minutes[count - 1]);
        setSeason(this.season);
        performance.mark('zarevo:detections');
        if (!this.hasFullBase) this.refineBase().catch(this.onProblem);
    }

    /** The fine outlines come last: a first look does without. */
    async refineBase() {
        this.hasFullBase = true;
        this.setBase(await baseMap());
        performance.mark('zarevo:full-map');
    }

    showTime() {
        const minute = shownMinute();
        if (minute === null) return;
        this.map.layers.detections.setWindow(minute - get().span, minute);
        const text = say('map.date', { time: momentText(minute) });
        if (this.stage.date.textContent !== text) this.stage.date.textContent = text;
    }

    showLayers() {
        const { perimeters, detections, districts, labels, regimes } = this.map.layers;
        if (isShown('districts') && !districts.getVisible()) this.districts.want(askedMinute());
        districts.setVisible(isShown('districts'));
        perimeters.setVisible(isShown('fires'));
        perimeters.showHeads(isShown('heads'));
        detections.setVisible(isShown('detections'));
        regimes.setVisible(isShown('regimes'));
        this.map.hasGraticule = isShown('graticule');
        labels.show(Object.fromEntries(['places', 'fires', 'graticule', 'incidents', 'heat', 'districts'].map(name => [name, isShown(name)])));
        this.map.drawGraticule();
    }

    select() {
        const { fire: id } = get(), fire = this.fires.find(one => one.id === id);
        this.map.layers.perimeters.select(id);
        this.map.layers.labels.select(id);
        if (fire && id !== this.selected) this.map.reveal([fire.longitude, fire.latitude]);
        this.selected = id;
    }

    place() {
        const { center, scale } = get(), preset = center && scale ? null : viewOf(get(), this.map, this.base, this.fires);
        this.map.go(center ?? preset.center, scale ?? preset.scale);
    }

    followAddress(changed) {
        const { center, scale } = get();
        if (changed.includes('view') || !center || !this.map.isAt(center, scale)) this.place();
    }

    async changeArea() {
        this.setBase(await baseMap());
        set({ center: null, scale: null, view: 'area' });
        this.place();
    }
}
