// Requests to the server: large ones by the worker, parts of the page here; of each kind one at a time, the newest wish next.

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
const waiting = new Map();
let lastId = 0;

worker.onmessage = ({ data }) => {
    const request = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) request?.resolve(data.result);
    else request?.reject(Object.assign(new Error(data.error), { isCancelled: data.isCancelled }));
};

/** What the worker makes of an answer: `detections`, `perimeters`, `base` or `grid`. */
export function ask(kind, path, signal, options = {}) {
    const id = lastId += 1;
    return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        signal?.addEventListener('abort', () => worker.postMessage({ id, cancel: true }));
        worker.postMessage({ id, kind, path, options }, options.body ? [options.body] : []);
    });
}

/** The same of an answer that the page itself asks for, so that what its head began to load is taken. */
export async function askEarly(kind, path) {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return ask(kind, path, null, { body: await answer.arrayBuffer() });
}

export async function json(path, signal) {
    const answer = await fetch(path, { signal, headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return answer.json();
}

/** An element of the page as the server writes it for an address; `null` where there is none. */
export async function part(address, name, signal) {
    const query = new URLSearchParams(address.split('?')[1] ?? '');
    query.set('part', name);
    const answer = await fetch(`/map?${query}`, { signal });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    const body = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
    return body.firstElementChild;
}

/**
 * One request at a time of a kind. A wish that comes meanwhile waits, a later one takes its place; `isUrgent` cancels what runs.
 * What was shown stays until the next answer is whole.
 */
export class Latest {
    constructor(request, show, fail = () => {}) {
        Object.assign(this, { request, show, fail, next: null, abort: null });
    }

    want(wish, isUrgent = false) {
        this.next = { wish };
        if (isUrgent) this.abort?.abort();
        if (!this.abort) this.run();
    }

    async run() {
        while (this.next) {
            const { wish } = this.next;
            this.next = null;
            this.abort = new AbortController();
            try {
                const answer = await this.request(wish, this.abort.signal);
                if (!this.abort.signal.aborted) this.show(answer, wish);
            } catch (error) {
                if (!this.abort.signal.aborted) this.fail(error, wish);
            }
        }
        this.abort = null;
    }
}
