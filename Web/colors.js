// Colours of the map, from the style sheet: one place says them, in both themes.

const names = ['water', 'land', 'border', 'border-strong', 'ink', 'halo', 'faint', 'day', 'day-edge', 'three-days', 'three-days-edge', 'week', 'week-edge',
    'older', 'older-edge', 'ended', 'front', 'point', 'regime', 'hatch', 'selected', 'warn'];
let read = null;

/** `colors()['three-days']`: text of a CSS colour. */
export function colors() {
    if (!read) {
        const style = getComputedStyle(document.documentElement);
        read = Object.fromEntries(names.map(name => [name, style.getPropertyValue(`--${name}`).trim()]));
    }
    return read;
}

/** To be called when the theme changed. */
export function forgetColors() { read = null; }

/** Little-endian RGBA of `#RRGGBB` with an opacity 0…1, as image data hold it. */
export function pixelOf(hex, opacity) {
    const value = parseInt(hex.slice(1), 16);
    const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255];
    return ((Math.round(opacity * 255) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
