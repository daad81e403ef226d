// Follows the server's stream of changes: one stream a browser, whatever the number of its pages.
import { announce } from './dom.js';
import { say } from './language.js';

const lockName = 'zarevo:events';

/** Calls back with each snapshot that follows the first. */
export function follow(onSnapshot, onState) {
    const channel = new BroadcastChannel(lockName);
    channel.onmessage = ({ data }) => onSnapshot(data);
    // The page that holds the lock listens and tells the others; when it is closed, the next one does.
    const listen = () => new Promise(() => {
        const stream = new EventSource('/events');
        stream.addEventListener('snapshot', event => {
            const message = JSON.parse(event.data);
            channel.postMessage(message);
            onSnapshot(message);
        });
        stream.onopen = () => onState(true);
        stream.onerror = () => onState(false);
    });
    if (navigator.locks) navigator.locks.request(lockName, listen); else listen();
}

/** What came, for those who hear the page. */
export function sayNews({ newDetections, changedEventCount }) {
    if (newDetections) announce(say('live.news', { detections: newDetections, fires: changedEventCount }));
}
