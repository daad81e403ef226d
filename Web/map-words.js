// What the map shows, for those who hear it.
import { count, nameOf, say } from './language.js';

const named = 3;

export function mapWords(fires) {
    const burning = fires.filter(({ status }) => status === 'new' || status === 'active');
    const largest = burning.toSorted((a, b) => b.growthHectaresPerDay - a.growthHectaresPerDay).slice(0, named).map(nameOf).join('; ');
    return say('map.words', { burning: count(burning.length), all: count(fires.length), largest: largest || '–' });
}
