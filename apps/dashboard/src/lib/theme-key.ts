/** Under which the browser keeps whether a person reads in light or in dark. */
export const THEME_KEY = 'masar-theme';
