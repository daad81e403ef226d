// What is seen, as an address: every state has one, and every address one state.

const spanText = /^(\d{1,4})(h|d)$/;
const atText = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2})(?::?(\d{2})(?::?(\d{2}))?)?Z?)?$/;
export const views = ['area', 'country', 'arctic'];
export const tabs = ['fires', 'districts', 'places', 'alerts', 'acts'];
export const languages = ['en', 'ru'];
export const themes = ['light', 'dark'];

/** Minutes since 1970 of an instant of an address; `null` where it is none. */
export function minuteOf(text) {
    const found = atText.exec(text ?? '');
    if (!found) return null;
    const [, day, hour = '00', minute = '00', second = '00'] = found;
    const milliseconds = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
    return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 60000);
}

/** `2020-09-10T12Z`, `2020-09-10T12:34Z`. */
export function instantText(minute) {
    const text = new Date(minute * 60000).toISOString();
    return text.slice(14, 16) === '00' ? `${text.slice(0, 13)}Z` : `${text.slice(0, 16)}Z`;
}

function spanMinutes(text) {
    const found = spanText.exec(text ?? '');
    return found ? Number(found[1]) * (found[2] === 'd' ? 1440 : 60) : null;
}

export function textOfSpan(minutes) { return minutes >= 2880 && minutes % 1440 === 0 ? `${minutes / 1440}d` : `${Math.round(minutes / 60)}h`; }

function centerOf(text) {
    const [latitude, longitude] = (text ?? '').split(',').map(Number);
    const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360;
    return isPlace ? [longitude, latitude] : null;
}

const oneOf = (list, text, otherwise) => list.includes(text) ? text : otherwise;
const positive = text => Number(text) > 0 ? Number(text) : null;

/** The state that an address asks for; what it does not say is `null` or as every page begins. */
export function parse(search) {
    const query = new URLSearchParams(search);
    return {
        at: minuteOf(query.get('at')), span: spanMinutes(query.get('span')) ?? 1440, center: centerOf(query.get('center')),
        scale: positive(query.get('scale')), view: oneOf(views, query.get('view'), 'area'), layers: query.has('layers') ? words(query.get('layers')) : null,
        fire: query.get('fire'), area: query.get('area'), tab: oneOf(tabs, query.get('tab'), 'fires'), sort: query.get('sort'), q: query.get('q'),
        lang: oneOf(languages, query.get('lang'), null), theme: oneOf(themes, query.get('theme'), null), wall: query.get('wall') === '1', rows: query.get('rows')
    };
}

const words = text => text.split(',').filter(Boolean);

const writers = {
    at: minute => instantText(minute), span: minutes => minutes === 1440 ? null : textOfSpan(minutes),
    center: ([longitude, latitude]) => `${round(latitude, 1e3)},${round(longitude, 1e3)}`, scale: meters => String(round(meters, meters < 100 ? 10 : 1)),
    view: text => text === 'area' ? null : text, layers: list => list.join(','), tab: text => text === 'fires' ? null : text, wall: flag => flag ? '1' : null
};

const round = (value, steps) => Math.round(value * steps) / steps;

const order = ['at', 'span', 'center', 'scale', 'view', 'layers', 'fire', 'area', 'tab', 'sort', 'q', 'lang', 'theme', 'wall', 'rows'];

/** The address of a state, as short as it can be: `/map` for what every page begins with. */
export function format(state) {
    const query = order.flatMap(key => {
        const value = state[key];
        if (value === null || value === undefined || value === '') return [];
        const text = writers[key] ? writers[key](value) : String(value);
        return text === null ? [] : [`${key}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':')}`];
    });
    return query.length ? `/map?${query.join('&')}` : '/map';
}
