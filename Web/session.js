// Who is signed in, where the page has the link to the pages for those who act, and signing out.
import { byId, element } from './dom.js';
import { languageCode, say } from './language.js';
import { onPart } from './parts.js';

let session = null;

/** Asks once, and writes it into the strip whenever that is made anew. */
export async function watchSession() {
    onPart(name => name === 'strip' && show());
    const answer = await fetch('/session', { headers: { Accept: 'application/json' } });
    if (!answer.ok) return;
    session = await answer.json();
    show();
}

function show() {
    const link = document.querySelector('#settings .desk');
    if (!link || !session?.signedIn || byId('sign-out')) return;
    const { person, role } = session.account;
    link.textContent = say('session.act', { person, role: say(`role.${role}`) });
    if (session.csrf) link.after(' ', element('button', { type: 'button', id: 'sign-out', onclick: signOut }, say('session.out')));
}

/** The worker forgets what it kept when it sees this request. */
async function signOut() {
    await fetch('/session', { method: 'DELETE', headers: { 'X-CSRF-Token': session.csrf } });
    location.assign(`/map?lang=${languageCode()}`);
}
