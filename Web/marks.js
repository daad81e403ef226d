// Official incidents and heat that stays in place: asked for when they are to be shown, as of the newest snapshot.
import { json } from './data.js';
import { isShown } from './layer-list.js';
import { nameOf, say } from './language.js';
import { on } from './store.js';

const most = 2000;
const heatFilter = encodeURIComponent("kind IN ('staticHeat','possibleStaticHeat')");

const kinds = {
    incidents: { path: `/collections/incidents/items?f=json&limit=${most}`, sign: '△', text: ({ name }) => name },
    heat: {
        path: `/collections/events/items?f=json&limit=${most}&filter=${heatFilter}`, sign: '×',
        text: fire => `${fire.staticHeatPlace ?? nameOf(fire)}${fire.kind === 'possibleStaticHeat' ? ` (${say('layer.heat.possible')})` : ''}`
    }
};

/** `renew` asks anew after a snapshot. */
export function watchMarks(map, onProblem) {
    const held = new Set();
    const load = async kind => {
        if (held.has(kind) || !isShown(kind)) return;
        held.add(kind);
        const { path, sign, text } = kinds[kind];
        try {
            const { features } = await json(path);
            map.layers.labels.setMarks(kind, features.flatMap(({ properties, geometry }) => {
                const [longitude, latitude] = geometry?.type === 'Point' ? geometry.coordinates : [properties.longitude, properties.latitude];
                return Number.isFinite(longitude) ? [{ sign, text: text(properties), longitude, latitude }] : [];
            }), map.projection);
        } catch (error) {
            held.delete(kind);
            onProblem(error);
        }
    };
    const all = () => Object.keys(kinds).forEach(load);
    on(['layers'], all);
    all();
    return {
        renew() {
            held.clear();
            all();
        }
    };
}
