// The operations room: takes over the page that the server wrote, and puts the map and time beside it.
import { watchActs } from './acts.js';
import { minuteOf } from './address.js';
import { watchAge } from './age.js';
import { onTime, playing, setRange } from './clock.js';
import { heard, keepOffline } from './contact.js';
import { byId, element } from './dom.js';
import { watchGrids } from './grids.js';
import { watchKeys } from './keys.js';
import { makeLayerList } from './layer-list.js';
import { languageCode, loadLanguage, say } from './language.js';
import { rememberLook, watchList } from './list.js';
import { follow, sayNews } from './live.js';
import { watchMarks } from './marks.js';
import { refresh, showDrawing, watchParts } from './parts.js';
import { askFirst } from './requests.js';
import { makeScene } from './scene.js';
import { watchSession } from './session.js';
import { get, on } from './store.js';
import { watchTheme } from './theme.js';
import { makeTimeline } from './timeline.js';
import { makeJump, makeToolbar } from './toolbar.js';
import { watchWall } from './wall.js';

/** Seconds between lists while playing: laying out hundreds of rows costs frames. */
const listSeconds = 1.5;

const room = byId('room');

async function start() {
    const first = room.dataset.vendor === 'no' ? null : askFirst();
    await loadLanguage(document.documentElement.lang);
    document.body.classList.add('live');
    watchParts(problem);
    byId('map').before(makeTimeline());
    // Licences and links stand below the screen.
    if (byId('about')) document.body.append(byId('about'));
    setRange(minuteOf(room.dataset.first), minuteOf(room.dataset.newest));
    const scene = first && await makeScene(first, problem).catch(withoutMap);
    if (!first) note('noMap', say('problem.noMap'));
    byId('map').append(makeToolbar(scene?.map), ...(scene ? [makeLayerList()] : []));
    room.append(makeJump());
    watchList(scene?.map ?? null);
    watchKeys(scene?.map ?? null);
    watchTheme(() => Object.values(scene?.map.layers ?? {}).forEach(layer => layer.changed()));
    watchAge();
    watchWall();
    if (scene) watchGrids(scene.map, problem).catch(problem);
    followTime();
    followServer(scene ? [scene, watchActs(scene, problem), watchMarks(scene.map, problem)] : []);
    keepOffline();
    watchSession().catch(problem);
    document.body.classList.add('ready');
    performance.mark('zarevo:ready');
}

// Without the library the server's drawing takes the place of the map.
async function withoutMap(error) {
    note('noMap', say('problem.noMap'));
    console.warn(error);
    await showDrawing().catch(problem);
    return null;
}

/** A problem is said where notes stand, and what was shown stays. */
function problem(error) { note('problem', say('problem.request', { reason: error.message })); }

function note(id, text) {
    const notes = byId('notes') ?? room.insertBefore(element('div', { id: 'notes' }), byId('tabs'));
    byId(`note-${id}`)?.remove();
    notes.append(element('p', { class: 'note', id: `note-${id}`, role: 'status' }, text));
}

let wait = 0;
let lastList = 0;

// Figures and list follow the time: at once when it stands still, as they come while playing.
function followTime() {
    const settled = () => refresh(['strip', 'list', 'fire']);
    on(['at'], () => {
        clearTimeout(wait);
        if (!playing()) {
            wait = setTimeout(settled, 120);
            return;
        }
        const now = performance.now();
        if (now - lastList < listSeconds * 1000) return;
        lastList = now;
        refresh(['strip', 'list']);
    });
    let wasPlaying = false;
    onTime(() => {
        if (wasPlaying && !playing()) settled();
        wasPlaying = playing();
    });
}

function followServer(followers) {
    let tag = room.dataset.tag;
    rememberLook(room.dataset.newest);
    follow(message => {
        if (message.tag === tag) return;
        tag = message.tag;
        followers.forEach(one => one.renew());
        if (get().at === null) refresh(['strip', 'list', 'fire']);
        sayNews(message);
    }, heard);
}

start().catch(error => note('problem', `${languageCode()}: ${error.message}`));
