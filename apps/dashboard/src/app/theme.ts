import {
  Button,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Paper,
} from '@mantine/core';
import { DARK_VARIABLES, LIGHT_VARIABLES } from './tokens.js';

const FONTS =
  '"IBM Plex Sans", "IBM Plex Sans Arabic", "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif';

const brand: MantineColorsTuple = [
  '#EAF1FA',
  '#CFDFF3',
  '#A9C3E6',
  '#7FB0F2',
  '#5B93DB',
  '#3F77C0',
  '#2A60A6',
  '#1D4F91',
  '#184277',
  '#12335D',
];

/** The product's look in Mantine's words: one accent, one family, small radii. */
export const theme = createTheme({
  fontFamily: FONTS,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '24px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '24px', xl: '32px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px' },
  defaultRadius: 'md',
  colors: { brand },
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  focusRing: 'auto',
  headings: {
    fontFamily: FONTS,
    fontWeight: '600',
    sizes: { h1: { fontSize: '24px', lineHeight: '32px' }, h2: { fontSize: '16px', lineHeight: '24px' } },
  },
  components: {
    // Mantine picks the text for the light shade only; the accent and what stands on it are tokens in both schemes.
    Button: Button.extend({
      vars: (_, { variant = 'filled' }) => ({
        root:
          variant === 'filled'
            ? { '--button-bg': 'var(--masar-accent)', '--button-color': 'var(--masar-on-accent)' }
            : {},
      }),
    }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, radius: 'lg', p: 'lg' } }),
    // Named only, so that what few pages use is not part of the first load.
    Popover: { defaultProps: { width: 400, shadow: 'md', trapFocus: true } },
    SegmentedControl: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { withArrow: true } },
  },
});

/** Hands the tokens to the page as CSS variables, by colour scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: LIGHT_VARIABLES,
  dark: DARK_VARIABLES,
});
