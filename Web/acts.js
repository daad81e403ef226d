// Declared regimes on the map, acts as ticks of the time line.
import { minuteOf } from './address.js';
import { onTime, playing, season, setRange } from './clock.js';
import { json, Latest } from './data.js';
import { get, on } from './store.js';
import { setTicks } from './timeline.js';

/** Binds acts to a scene; `renew` after a new snapshot. */
export function watchActs(scene, onProblem) {
    let asked = null;
    const latest = new Latest((query, signal) => json(`/data/acts${query}`, signal), acts => show(acts, scene), onProblem);
    const want = () => {
        const { at } = get(), query = at === null ? '' : `?at=${new Date(playing() ? Math.floor(at / 1440) * 86400000 : at * 60000).toISOString().slice(0, 19)}Z`;
        if (query === asked) return;
        latest.want(asked = query);
    };
    onTime(want);
    on(['at'], want);
    want();
    return { renew() { latest.want(asked); } };
}

function show({ declarations, ticks }, scene) {
    const minutes = [...new Set((ticks ?? []).map(tick => minuteOf(tick.at)).filter(minute => minute !== null))].toSorted((a, b) => a - b);
    // Where no satellite data are held, time is that of the acts.
    if (season().first === null && minutes.length) setRange(minutes[0], minutes[minutes.length - 1]);
    setTicks(minutes);
    const regimes = declarations.filter(one => one.inForce).flatMap(one => one.areas.map(({ code, extent }) => ({ area: code, extent })));
    scene.map.layers.regimes.setRegimes(regimes, scene.map.projection);
}
