// Danger, smoke and spread on the map, at the time that is shown.
import { minuteOf } from './address.js';
import { onTime, shownMinute } from './clock.js';
import { notOnDegrees, scales } from './classes.js';
import { ask, json, Latest } from './data.js';
import { isShown, offer, sayNotes } from './layer-list.js';
import { on } from './store.js';

/** Minutes for which the last time of a grid stands, where it is the only one. */
const onlyStepMinutes = 1440;

export async function watchGrids(map, onProblem) {
    const { grids } = await json('/data/grids');
    const found = Object.keys(scales).map(kind => [kind, grids.filter(one => one.kind === (scales[kind].kind ?? kind) && one.name === scales[kind].layer)]).filter(([, list]) => list.length);
    const kinds = Object.fromEntries(found);
    for (const kind of Object.keys(kinds)) offer(kind);
    if (!found.length) return;
    let shown = '';
    const unfit = new Set();
    const latest = new Latest(({ grid, step, kind }, signal) => ask('grid', `/data/grids/${encodeURIComponent(grid.id)}/${encodeURIComponent(step)}`, signal, { kind }),
        (grid, { kind }) => {
            map.layers.grid.setGrid({ ...grid, ...scales[kind] });
            sayNotes(grid.notes);
        },
        (error, { grid }) => {
            // A grid that lies on no degrees is there as a file only: another one takes its place.
            if (!error.message.includes(notOnDegrees)) return onProblem(error);
            unfit.add(grid.id);
            shown = '';
            want();
        });
    const want = () => {
        const kind = Object.keys(kinds).find(isShown), choice = kind && stepAt(kinds[kind].filter(({ id }) => !unfit.has(id)), shownMinute());
        const key = choice ? `${choice.grid.id} ${choice.step}` : `${kind ?? ''} none`;
        if (key === shown) return;
        shown = key;
        map.layers.grid.setVisible(Boolean(choice));
        document.body.classList.toggle('no-grid', Boolean(kind) && !choice);
        if (choice) latest.want({ ...choice, kind });
    };
    onTime(want);
    on(['at', 'layers'], want);
    want();
}

/** The time of a grid that holds at an instant: the newest not after it, of the file that begins last; `null` where none does. */
export function stepAt(grids, minute) {
    let best = null;
    for (const grid of grids) {
        const times = grid.times.map(text => text === '0' ? -Infinity : minuteOf(text));
        const index = times.findLastIndex(time => time !== null && time <= minute);
        if (index < 0) continue;
        const lasts = index > 0 && times[index - 1] > -Infinity ? times[index] - times[index - 1] : times.length > 1 ? times[1] - times[0] : onlyStepMinutes;
        if (index === times.length - 1 && minute > times[index] + lasts && times[index] > -Infinity) continue;
        if (!best || times[index] >= best.time) best = { grid, step: grid.times[index], time: times[index] };
    }
    return best && { grid: best.grid, step: best.step };
}
