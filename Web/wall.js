// Wall mode: map, figures and a band that stays still until a warning waits for somebody's word.
import { byId, element } from './dom.js';
import { json } from './data.js';
import { dataAge } from './age.js';
import { count, lengthText, say } from './language.js';
import { get, on } from './store.js';

const everySeconds = 30;

export function watchWall() {
    const apply = () => {
        document.body.classList.toggle('wall', get().wall);
        if (get().wall) look(); else byId('band')?.remove();
        dispatchEvent(new Event('resize'));
    };
    on(['wall'], apply);
    apply();
    setInterval(() => get().wall && look(), everySeconds * 1000);
}

async function look() {
    try {
        const { alerts, alertsWaiting } = await json('/data/acts');
        show(alertsWaiting + alerts.filter(alert => alert.needsAttention).length);
    } catch (error) { show(null, error); }
}

// Nothing that waits is said in a word; that nobody knows is said as well.
function show(waiting) {
    const band = byId('band') ?? byId('room').appendChild(element('p', { id: 'band', role: 'status' }));
    const { state, minutes } = dataAge(), isStale = get().at === null && (state === 'late' || state === 'old');
    band.className = waiting === null ? 'unknown' : waiting ? 'waiting' : isStale ? 'stale' : 'calm';
    const first = waiting === null ? say('wall.unknown') : waiting ? say('wall.waiting', { count: waiting, number: count(waiting) }) : isStale ? '' : say('wall.calm');
    const text = [first, isStale ? say('wall.stale', { length: lengthText(minutes) }) : ''].filter(Boolean).join(' ');
    if (band.textContent !== text) band.textContent = text;
}
