/** Every colour of the product, by role; the same names in light and in dark. */
const LIGHT = {
  bg: '#F5F6F8',
  surface: '#FFFFFF',
  sunk: '#F0F2F5',
  ink: '#15202B',
  ink2: '#435060',
  ink3: '#5B6777',
  line: '#E2E6EB',
  line2: '#C8CFD8',
  track: '#E4E8ED',
  accent: '#1D4F91',
  'on-accent': '#FFFFFF',
  'accent-bg': '#EAF1FA',
  accent2: '#A9C3E6',
  plan: '#6B7685',
  ghost: '#D5DAE1',
  'ghost-line': '#8B95A3',
  focus: '#1D4F91',
  red: '#B3261E',
  'on-red': '#FFFFFF',
  'red-bg': '#FBEAE8',
  'red-ink': '#A02018',
  amber: '#C97F00',
  'on-amber': '#15202B',
  'amber-bg': '#FDF1DC',
  'amber-ink': '#855200',
  green: '#2E8554',
  'on-green': '#FFFFFF',
  'green-bg': '#E3F3EA',
  'green-ink': '#1F6B41',
  complete: '#2A7469',
  'complete-bg': '#DCEBE8',
  'complete-ink': '#1C6257',
  'not-assessed': '#6B7685',
  'not-assessed-glyph': '#5B6777',
  suspended: '#6B7685',
  'suspended-bg': '#DFE3E8',
  'suspended-ink': '#4A5665',
  'shadow-card': '0 1px 2px rgb(21 32 43 / 0.05)',
  'shadow-popover': '0 12px 32px rgb(21 32 43 / 0.16)',
};

type Tokens = Record<keyof typeof LIGHT, string>;

const DARK: Tokens = {
  bg: '#0E141B',
  surface: '#161E27',
  sunk: '#1D2732',
  ink: '#E9EEF4',
  ink2: '#B4BFCB',
  ink3: '#93A0AE',
  line: '#27323E',
  line2: '#3D4A58',
  track: '#2B3743',
  accent: '#7FB0F2',
  'on-accent': '#121920',
  'accent-bg': '#1A2C44',
  accent2: '#35588A',
  plan: '#97A4B2',
  ghost: '#33404D',
  'ghost-line': '#6F7D8C',
  focus: '#9CC4FA',
  red: '#F0766B',
  'on-red': '#121920',
  'red-bg': '#3A1F1E',
  'red-ink': '#F7968D',
  amber: '#EEB04A',
  'on-amber': '#121920',
  'amber-bg': '#38290F',
  'amber-ink': '#F3C06D',
  green: '#5CC08C',
  'on-green': '#121920',
  'green-bg': '#16311F',
  'green-ink': '#7FD3A6',
  complete: '#5FAE9F',
  'complete-bg': '#1B3733',
  'complete-ink': '#8FD2C5',
  'not-assessed': '#8593A2',
  'not-assessed-glyph': '#A4B0BD',
  suspended: '#8593A2',
  'suspended-bg': '#333F4B',
  'suspended-ink': '#B4BFCB',
  'shadow-card': 'none',
  'shadow-popover': '0 0 0 1px #3D4A58',
};

const MANTINE = {
  '--mantine-color-body': 'var(--masar-bg)',
  '--mantine-color-text': 'var(--masar-ink)',
  '--mantine-color-dimmed': 'var(--masar-ink3)',
  '--mantine-color-placeholder': 'var(--masar-ink3)',
  '--mantine-color-default': 'var(--masar-surface)',
  '--mantine-color-default-hover': 'var(--masar-sunk)',
  '--mantine-color-default-color': 'var(--masar-ink)',
  '--mantine-color-default-border': 'var(--masar-line2)',
  '--mantine-color-error': 'var(--masar-red-ink)',
};

const variables = (tokens: Tokens): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--masar-${name}`, value])),
  ...MANTINE,
});

/** The `--masar-*` variables of the light scheme. */
export const LIGHT_VARIABLES = variables(LIGHT);

/** What Mantine takes from its greys, and not from the variables above, in the dark scheme: fields and their edges. */
const MANTINE_DARK = {
  '--mantine-color-dark-4': 'var(--masar-line2)',
  '--mantine-color-dark-6': 'var(--masar-surface)',
};

/** The `--masar-*` variables of the dark scheme. */
export const DARK_VARIABLES = { ...variables(DARK), ...MANTINE_DARK };

/** A style sheet that prints in light tokens on white, whatever is on the screen. */
export function printStyles(): string {
  const lines = Object.entries({
    ...LIGHT_VARIABLES,
    '--masar-bg': '#FFFFFF',
    '--masar-shadow-card': 'none',
  });
  const body = lines.map(([name, value]) => `${name}:${value}`).join(';');
  return `@media print{:root[data-mantine-color-scheme]{${body}}}`;
}
