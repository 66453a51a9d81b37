import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  Tooltip,
} from '@mantine/core';

const grey: MantineColorsTuple = [
  '#f6f6f5',
  '#ededeb',
  '#e0e0dd',
  '#c4c4c0',
  '#9c9c97',
  '#757571',
  '#575753',
  '#40403d',
  '#2a2a28',
  '#1d1d1b',
];

const dark: MantineColorsTuple = [
  '#e9e9e7',
  '#cfd1d3',
  '#adb0b4',
  '#94989d',
  '#45494f',
  '#2b2d31',
  '#232528',
  '#191a1c',
  '#131416',
  '#0d0e0f',
];

/** The window's look: greys for the chrome, one font, small radii, dense controls. The colours themselves stand in theme.css. */
export const theme = createTheme({
  primaryColor: 'gray',
  primaryShade: { light: 8, dark: 2 },
  colors: { gray: grey, dark },
  fontFamily: "Arimo, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '18px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '24px' },
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  variantColorResolver: (input) => {
    if (input.variant === 'filled' && (input.color === undefined || input.color === 'gray')) {
      return { background: 'var(--fill)', hover: 'var(--fill-hover)', color: 'var(--on-fill)', border: 'none' };
    }
    return defaultVariantColorsResolver(input);
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Menu: Menu.extend({
      // A menu may hold nothing but its items: not the library's empty element to put the focus on.
      defaultProps: { shadow: 'md', position: 'bottom-start', withInitialFocusPlaceholder: false },
    }),
    Modal: Modal.extend({
      defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.3 }, padding: 24 },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, transitionProps: { duration: 80 } } }),
    TextInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    Autocomplete: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs', iconColor: 'var(--on-fill)' } },
    Radio: { defaultProps: { size: 'xs', iconColor: 'var(--on-fill)' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--ink-faint)',
};

/** Lets Mantine's own parts take the colours of theme.css. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-shadow-md': 'var(--float)',
    '--mantine-shadow-xl': 'var(--float)',
    '--mantine-primary-color-filled': 'var(--fill)',
  },
  light: shared,
  dark: shared,
});
