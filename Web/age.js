// How old the newest data are, by a clock that goes on while nothing comes: silence must never look fresh.
import { byId } from './dom.js';
import { minuteOf } from './address.js';
import { lengthText, momentText, say } from './language.js';
import { get, on } from './store.js';
import { onPart } from './parts.js';
import { askClock, serverNow } from './server-clock.js';

const minutes = { late: 6 * 60, old: 12 * 60, archive: 60 * 1440 };
/** Minutes since the newest detection, and what that means. */
export function dataAge() {
    const newest = minuteOf(byId('strip')?.dataset.newest ?? byId('room').dataset.newest);
    if (newest === null) return { state: 'none', minutes: null, newest };
    const age = Math.max(0, serverNow() / 60000 - newest);
    const state = age >= minutes.archive ? 'archive' : age >= minutes.old ? 'old' : age >= minutes.late ? 'late' : 'fresh';
    return { state, minutes: age, newest };
}

export function watchAge() {
    show();
    askClock().then(show);
    setInterval(show, 20000);
    setInterval(askClock, 600000);
    on(['at'], show);
    onPart(name => name === 'strip' && show());
}

// With an instant of the address the server's words stand: they are of that instant.
function show() {
    const line = byId('age');
    if (!line || get().at !== null) return;
    const { state, minutes: age, newest } = dataAge(), words = line.querySelector('.since') ?? line;
    if (line.dataset.state !== state) line.dataset.state = state;
    const text = newest === null ? say('age.none') : say(`age.now.${state}`, { time: momentText(newest), date: new Date(newest * 60000).toISOString().slice(0, 10), length: lengthText(age) });
    if (words.textContent !== text) words.textContent = text;
}
