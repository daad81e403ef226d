// The time of day at UTC and here.
import { element } from './dom.js';
import { say } from './language.js';

/** The time of day at UTC and here, each minute. */
export function makeClock() {
    const clock = element('p', { id: 'clock' });
    const show = () => {
        const now = new Date(), text = zone => now.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
        clock.textContent = say('clock', { utc: text('UTC'), local: text(undefined) });
        setTimeout(show, 60000 - now.getSeconds() * 1000);
    };
    show();
    return clock;
}
