// Service worker: keeps what was received, and answers with it only when the server cannot be reached.

const store = 'zarevo-kept-1';
/** Answers kept; the oldest go. A season of states is a few hundred. */
const mostAnswers = 400;
const kept = [/^\/map$/, /^\/web\//, /^\/data\/(base|perimeters|detections|acts|fires\/|grids)/];

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

/** When what was kept was forgotten last: answers to what was asked before are not kept any more. */
let forgotten = 0;

// A computer is shared: whoever signs in or out leaves nothing behind for the next one.
function forget() {
    forgotten = performance.now();
    return caches.delete(store);
}

self.addEventListener('fetch', event => {
    const { request } = event, { origin, pathname } = new URL(request.url);
    if (origin === self.location.origin && request.method !== 'GET' && /^\/(session|first)\b/.test(pathname)) return event.waitUntil(forget());
    if (request.method !== 'GET' || origin !== self.location.origin || !kept.some(one => one.test(pathname))) return;
    event.respondWith(answer(request, event));
});

async function answer(request, event) {
    const asked = performance.now();
    try {
        const fresh = await fetch(request);
        // A session that has ended is a sign-out too.
        if (fresh.status === 401) event.waitUntil(forget());
        if (fresh.ok) event.waitUntil(keep(request, fresh.clone(), asked));
        return fresh;
    } catch (error) {
        if (request.signal?.aborted) throw error;
        const old = await find(request);
        if (!old) throw error;
        return old;
    }
}

async function keep(request, fresh, asked) {
    if (asked <= forgotten) return;
    const cache = await caches.open(store);
    // A tail of detections belongs to what the page held then: it is no answer to another page.
    if (new URL(request.url).searchParams.has('since') || /no-store/.test(fresh.headers.get('Cache-Control') ?? '')) return;
    await cache.delete(request);
    await cache.put(request, fresh);
    // Forgotten while it was being written.
    if (asked <= forgotten) return caches.delete(store);
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - mostAnswers)).map(one => cache.delete(one)));
}

// A page of another state is the last page kept; its script reads the address anew. A part stands for no other part.
async function find(request) {
    const cache = await caches.open(store), exact = await cache.match(request);
    if (exact || request.mode !== 'navigate') return exact;
    const pages = (await cache.keys()).filter(({ url }) => new URL(url).pathname === '/map' && !new URL(url).searchParams.has('part'));
    return pages.length ? cache.match(pages[pages.length - 1]) : undefined;
}
