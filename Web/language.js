// The words of a language: `Web/languages/xx.js` is all that one more needs.

let words = null;
let code = 'en';

/** Loads the language that the page is written in; English stands in for one that is not there. */
export async function loadLanguage(wanted) {
    code = wanted;
    try {
        words = (await import(`./languages/${wanted}.js`)).default;
    } catch {
        code = 'en';
        words = (await import('./languages/en.js')).default;
    }
}

/** A text with its values: `{name}` in it is replaced; a list of forms is chosen by `count`. */
export function say(key, values = {}) {
    const found = words[key];
    const text = Array.isArray(found) ? found[Math.min(form(values.count), found.length - 1)] : found;
    return (text ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

// Forms stand in the order of CLDR. English has two, Russian three: 1 пожар, 2 пожара, 5 пожаров.
const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
function form(count) {
    const rules = new Intl.PluralRules(code), known = rules.resolvedOptions().pluralCategories;
    return forms.filter(name => known.includes(name)).indexOf(rules.select(count));
}

export const languageCode = () => code;

/** The name of a fire, place or area in the language of the page. */
export function nameOf({ name, russianName, officialName }) { return officialName || (code === 'ru' && russianName) || name; }

/** Whole numbers with a thin space between thousands. */
export function count(value) {
    return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202F');
}

/** `12 Sep, 06:30`, in UTC or a zone of the browser. */
export function momentText(minute, isLocal = false) {
    const options = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(isLocal ? {} : { timeZone: 'UTC' }) };
    return new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : code, options).format(minute * 60000);
}

export function dayText(minute) {
    return new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : code, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(minute * 60000);
}

/** `3 h`, `2 d 4 h`. */
export function lengthText(minutes) {
    const hours = Math.max(0, Math.floor(minutes / 60)), days = Math.floor(hours / 24);
    const parts = [[days, 'unit.day'], [days < 60 ? hours % 24 : 0, 'unit.hour']].filter(([value]) => value > 0).map(([value, unit]) => `${count(value)}\u00A0${say(unit)}`);
    return parts.length ? parts.join(' ') : say('time.underHour');
}
