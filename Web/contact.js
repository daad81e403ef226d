// Whether the server answers, and since when not: what is kept must not look like what is now.
import { byId, element } from './dom.js';
import { momentText, say } from './language.js';

const key = 'zarevo:contact';
const everySeconds = 20;
let isOpen = false, timer = 0;

export function keepOffline() { navigator.serviceWorker?.register('/web/offline.js', { scope: '/' }).catch(error => console.info(error.message)); }

/** `isNow` says that the server was heard; `false` that the line is lost. */
export function heard(isNow) {
    if (isNow && isOpen && !timer) return remember();
    isOpen = isNow;
    if (isNow) remember();
    clearTimeout(timer);
    // A line that comes back at once is no news.
    timer = setTimeout(show, isNow ? 0 : 3000);
}

const remember = () => localStorage.setItem(key, String(Math.floor(Date.now() / 60000)));
setInterval(() => isOpen && remember(), everySeconds * 1000);

function show() {
    timer = 0;
    document.body.classList.toggle('offline', !isOpen);
    byId('note-contact')?.remove();
    if (isOpen) return;
    const since = Number(localStorage.getItem(key));
    byId('notes')?.append(element('p', { class: 'note', id: 'note-contact', role: 'status' }, since ? say('problem.offlineSince', { time: momentText(since) }) : say('problem.offline')));
}
