// The server's clock: a wrong one here must not make old data look fresh.

let behind = 0;

/** Milliseconds since 1970. */
export const serverNow = () => Date.now() + behind;

/** Asks for the time; never of an answer that was kept, whose time has passed. Where nothing answers, what was known stays. */
export async function askClock() {
    const answer = await fetch('/health', { cache: 'no-store' }).catch(() => null);
    const there = Date.parse(answer?.headers.get('Date') ?? '');
    if (!Number.isNaN(there)) behind = Math.abs(there - Date.now()) > 60000 ? there - Date.now() : 0;
}
