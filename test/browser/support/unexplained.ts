import type { Page } from '@playwright/test';

/** Where the dashboard puts figures: what is marked as one, cells of numbers, headings that count. */
const FIGURES = 'main [data-figure], main td[data-number], main h2, main fieldset b, main td > button';

/** The figures of a page that neither open to an explanation nor say that a source states them. */
export const unexplained = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('${FIGURES}')]
    .filter((figure) => (figure.matches('h2') ? /^\\d/ : /\\d/).test(figure.textContent.trim()) && figure.checkVisibility())
    .filter((figure) => !figure.closest('[data-stated], [data-explains], [popover]'))
    .filter((figure) => !figure.querySelector('[data-explains]'))
    .filter((figure) => !figure.parentElement.closest('header, [data-figure-card], [data-figure]')?.querySelector('[data-explains]'))
    .map((figure) => (figure.closest('section')?.querySelector('h2')?.textContent ?? '') + ': ' + figure.textContent.trim())`);
