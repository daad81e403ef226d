// Pages for those who act: what others record meanwhile appears by itself. Everything else works without this.
import { byId } from './dom.js';
import { follow } from './live.js';

let isAsking = false, wants = false;

/** One request at a time; what is being typed is never replaced. */
async function renew() {
    if (isAsking) { wants = true; return; }
    isAsking = true;
    try {
        const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
        const next = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('desk');
        if (next && !byId('desk').isEqualNode(next)) replace(next);
    } catch (error) { console.info(error.message); }
    isAsking = false;
    if (wants) { wants = false; renew(); }
}

function replace(next) {
    const active = document.activeElement, address = active?.closest('#desk') && active.getAttribute('href');
    byId('desk').replaceWith(document.adoptNode(next));
    if (address) byId('desk').querySelector(`a[href="${CSS.escape(address)}"]`)?.focus({ preventScroll: true });
}

if (byId('desk')?.dataset.live) follow(renew, () => {});
