// Follows the server's stream of changes: one stream a browser, whatever the number of its pages.
import { announce } from './dom.js';
import { say } from './language.js';

const lockName = 'zarevo:events';
const silenceSeconds = 45;

/** Calls back with each snapshot that follows the first. */
export function follow(onSnapshot, onState) {
    const channel = new BroadcastChannel(lockName);
    channel.onmessage = ({ data }) => onSnapshot(data);
    // The page that holds the lock listens and tells the others; when it is closed, the next one does.
    const listen = () => new Promise(() => open(message => {
        channel.postMessage(message);
        onSnapshot(message);
    }, onState));
    if (navigator.locks) navigator.locks.request(lockName, listen); else listen();
}

/** A stream that is opened anew when the server's sign of life stays away: a proxy may hold a dead line. */
function open(onMessage, onState) {
    const stream = new EventSource('/events');
    let silence = 0;
    const again = () => {
        stream.close();
        onState(false);
        setTimeout(() => open(onMessage, onState), 2000);
    };
    stream.addEventListener('snapshot', event => onMessage(JSON.parse(event.data)));
    stream.addEventListener('heartbeat', () => {
        clearTimeout(silence);
        silence = setTimeout(again, silenceSeconds * 1000);
        onState(true);
    });
    stream.onopen = () => onState(true);
    stream.onerror = () => onState(false);
}

/** What came, for those who hear the page. */
export function sayNews({ newDetections, changedEventCount }) {
    if (newDetections) announce(say('live.news', { detections: newDetections, fires: changedEventCount }));
}
