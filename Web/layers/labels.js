// Names on the map: fires first, then settlements by population, regions, degrees; none over another.
import { colors } from '../colors.js';
import { nameOf } from '../language.js';
import { canvasLayer, inPixels, pixelOf } from './canvas.js';
import { degreeLabels } from './graticule.js';

const family = 'system-ui, "Noto Sans", "DejaVu Sans", sans-serif';
const fonts = { fire: `700 12.5px ${family}`, city: `600 13px ${family}`, place: `12px ${family}`, area: `italic 11.5px ${family}`, degree: `10.5px ${family}` };
const mostLabels = 70;
const mostFireNames = 12;
const mostTried = 200;

/** People from which a settlement is named at a scale. */
function leastPopulation(resolution) { return resolution < 60 ? 0 : resolution < 150 ? 2000 : resolution < 400 ? 20000 : resolution < 1200 ? 100000 : 400000; }

export function labelsLayer() {
    let base = null, spots = [], areas = [], fires = [], fireSpots = [], lines = [], marks = {}, risks = [], riskSpots = [], shown = { places: true, fires: true }, selected = null;
    let order = [];
    const layer = canvasLayer((context, view) => {
        inPixels(context, view);
        const color = colors(), taken = [];
        context.lineJoin = 'round';
        for (const label of shown.graticule ? degreeLabels(lines, view) : []) {
            write(context, { ...label, align: label.isMeridian ? 'center' : 'left' }, fonts.degree, color.faint, color, taken);
        }
        if (shown.fires) nameFires(context, view, color, taken);
        for (const kind of Object.keys(marks)) if (shown[kind]) nameMarks(context, view, color, taken, marks[kind]);
        ringRisks(context, view, color);
        if (shown.places && base) namePlaces(context, view, color, taken);
        nameAreas(context, view, color, taken);
    });

    // The fire that is open, then those that grow fastest.
    function sort() {
        order = fires.map((fire, index) => ({ fire, index })).filter(({ fire }) => fire.status !== 'ended' || fire.id === selected)
            .sort((a, b) => (b.fire.id === selected) - (a.fire.id === selected) || b.fire.growthHectaresPerDay - a.fire.growthHectaresPerDay);
        layer.changed();
    }

    function nameFires(context, view, color, taken) {
        let count = 0;
        for (const { fire, index } of order.slice(0, mostTried)) {
            const [x, y] = pixelOf(view, fireSpots[2 * index], fireSpots[2 * index + 1]);
            if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
            if (write(context, { text: nameOf(fire), x, y: y - 15, align: 'center' }, fonts.fire, color.front, color, taken, view)) count += 1;
            if (count === mostFireNames) return;
        }
    }

    // Settlements of the open list: those within 20 km of a burning fire.
    function ringRisks(context, view, color) {
        for (let i = 0; i < riskSpots.length; i += 2) {
            const [x, y] = pixelOf(view, riskSpots[i], riskSpots[i + 1]);
            for (const [style, width] of [[color.halo, 4], [color.front, 1.8]]) {
                context.strokeStyle = style;
                context.lineWidth = width;
                context.strokeRect(x - 5, y - 5, 10, 10);
            }
        }
    }

    function nameMarks(context, view, color, taken, { list, spots: places }) {
        list.forEach(({ sign, text }, index) => {
            const [x, y] = pixelOf(view, places[2 * index], places[2 * index + 1]);
            if (x < 0 || y < 0 || x > view.width || y > view.height) return;
            write(context, { text: `${sign} ${text}`, x: x - 5, y, align: 'left' }, fonts.place, color.ink, color, taken, view)
                || write(context, { text: sign, x: x - 5, y, align: 'left' }, fonts.place, color.ink, color, []);
        });
    }

    function namePlaces(context, view, color, taken) {
        const { places } = base, least = leastPopulation(view.resolution);
        let count = 0;
        for (let i = 0; i < places.name.length && count < mostLabels && (places.population[i] >= least || least === 0); i += 1) {
            const [x, y] = pixelOf(view, spots[2 * i], spots[2 * i + 1]);
            if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
            const text = nameOf({ name: places.name[i], russianName: places.russianName[i] });
            const isCity = places.population[i] >= 100000;
            if (!write(context, { text, x: x + 6, y, align: 'left' }, isCity ? fonts.city : fonts.place, color.ink, color, taken, view)) continue;
            dot(context, x, y, color);
            count += 1;
        }
    }

    function nameAreas(context, view, color, taken) {
        for (const { area, spot } of areas) {
            if (area.level === 'country' ? view.resolution < 4000 : area.level === 'region' ? view.resolution < 600 || view.resolution > 4000 : view.resolution > 500 || !shown.districts) continue;
            const [x, y] = pixelOf(view, spot[0], spot[1]);
            write(context, { text: nameOf(area), x, y, align: 'center' }, fonts.area, color.faint, color, taken, view);
        }
    }

    return Object.assign(layer, {
        setBase(next) { base = next; },
        /** `[{ sign, text, longitude, latitude }]` of a layer. */
        setMarks(kind, list, projection) {
            marks[kind] = { list, spots: [] };
            layer.reproject(projection);
        },
        /** `[longitude, latitude]` of settlements at risk. */
        setRisks(next, projection) {
            risks = next;
            layer.reproject(projection);
        },
        setFires(next, projection) {
            fires = next;
            fireSpots = next.flatMap(fire => projection.project(fire.longitude, fire.latitude));
            sort();
        },
        setGraticule(next) { lines = next; },
        show(next) {
            shown = next;
            layer.changed();
        },
        select(id) {
            if (id === selected) return;
            selected = id;
            sort();
        },
        reproject(projection) {
            if (base) {
                const { longitude, latitude } = base.places;
                spots = longitude.flatMap((east, i) => projection.project(east / base.unit, latitude[i] / base.unit));
                areas = Object.values(base.levels).flatMap(level => level.areas).filter(area => area.label)
                    .map(area => ({ area, spot: projection.project(...area.label) }));
            }
            riskSpots = risks.flatMap(place => projection.project(...place));
            for (const one of Object.values(marks)) one.spots = one.list.flatMap(({ longitude, latitude }) => projection.project(longitude, latitude));
            layer.setFires(fires, projection);
        }
    });
}

const widths = new Map();

// Measuring costs more than looking up; names are few.
function widthOf(context, text, font) {
    const key = `${font}|${text}`, known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size > 5000) widths.clear();
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
}

/** Writes a label where none is yet; says whether it did. */
function write(context, { text, x, y, align }, font, style, color, taken, view) {
    context.font = font;
    const width = widthOf(context, text, font), left = align === 'center' ? x - width / 2 : x;
    const box = [left - 3, y - 8, left + width + 3, y + 8];
    if (view && (box[0] < 0 || box[1] < 0 || box[2] > view.width || box[3] > view.height)) return false;
    if (taken.some(other => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) return false;
    taken.push(box);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.strokeStyle = color.halo;
    context.lineWidth = 3.5;
    context.strokeText(text, left, y);
    context.fillStyle = style;
    context.fillText(text, left, y);
    return true;
}

function dot(context, x, y, color) {
    context.beginPath();
    context.arc(x, y, 2.6, 0, 2 * Math.PI);
    context.fillStyle = color.ink;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = color.halo;
    context.stroke();
}
