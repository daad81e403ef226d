// Light and dark: the system's choice until the address says another.
import { forgetColors } from './colors.js';
import { get, on, set } from './store.js';

export function watchTheme(redraw) {
    const apply = () => {
        const { theme } = get();
        if (theme) document.documentElement.dataset.theme = theme; else delete document.documentElement.dataset.theme;
        forgetColors();
        redraw();
    };
    on(['theme'], apply);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
    apply();
}

const isDark = () => (get().theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
export const turnTheme = () => set({ theme: isDark() ? 'light' : 'dark' });
