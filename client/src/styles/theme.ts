import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const blue: MantineColorsTuple = [
  '#eef4fb',
  '#d9e6f4',
  '#b3cde9',
  '#8ab2dd',
  '#6699d2',
  '#3f7dbf',
  '#174f8c',
  '#134377',
  '#0f3660',
  '#0a2747',
];
const font = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";
const head = { fontWeight: '600', lineHeight: '1.3' };

/** Mantine's parts in the Atlas's dress: one family, four sizes, square-ish corners, no shadows but under what floats. */
export const theme = createTheme({
  fontFamily: font,
  fontFamilyMonospace: font,
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.25' },
  headings: {
    fontFamily: font,
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', ...head },
      h2: { fontSize: '1.25rem', ...head },
      h3: { fontSize: '1rem', ...head },
      h4: { fontSize: '1rem', ...head },
      h5: { fontSize: '1rem', ...head },
      h6: { fontSize: '1rem', ...head },
    },
  },
  colors: { blue },
  primaryColor: 'blue',
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 3,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true } } },
  },
});

const tokens = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--paper-sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--rule-strong)',
  '--mantine-color-anchor': 'var(--link)',
};

/** Mantine's own colours follow ours, which follow the system. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
