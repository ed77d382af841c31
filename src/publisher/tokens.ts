import { css, unsafeCSS } from 'lit';

/**
 * The colours, each with its value in light and dark. A publisher sets `--als-color-<name>` on any
 * ancestor; styles inside read the private alias `--_<name>`. Contrast of every pair that carries
 * text is at least 7:1 in both schemes (tests/publisher/tokens.test.ts).
 */
export const colors = {
  surface: ['#ffffff', '#0f171e'],
  'surface-raised': ['#f5f8f9', '#18222b'],
  text: ['#15202a', '#f0f4f6'],
  'text-quiet': ['#3a4752', '#c0cbd3'],
  border: ['#c2ccd3', '#384753'],
  'border-control': ['#56636e', '#93a1ac'],
  accent: ['#0a4b6b', '#8fcdeb'],
  'on-accent': ['#ffffff', '#06222f'],
  'accent-hover': ['#073850', '#b8e0f4'],
  'link-visited': ['#55277f', '#d0b8f2'],
  error: ['#8c0f1b', '#ffb4ad'],
  'emergency-fill': ['#7d0a16', '#6e0b15'],
  'emergency-tint': ['#fdeded', '#2a1215'],
  'emergency-text': ['#6b0812', '#ffc7c2'],
  'urgent-tint': ['#fff2e0', '#271a0c'],
  'urgent-text': ['#6a2c00', '#ffd3a1'],
  'prompt-tint': ['#e6f2f7', '#0e232f'],
  'prompt-text': ['#083f5a', '#b8e0f4'],
  'calm-tint': ['#eef2f4', '#18222b'],
  'calm-text': ['#3a4752', '#c0cbd3'],
  focus: ['#ffd600', '#ffd600'],
  'focus-edge': ['#15202a', '#0f171e'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

const aliases = (value: (light: string, dark: string) => string) =>
  unsafeCSS(
    Object.entries(colors)
      .map(([name, [light, dark]]) => `--_${name}:var(--als-color-${name},${value(light, dark)});`)
      .join(''),
  );

/** Defines the private aliases, on the wrapper that no page style can reach. */
export const tokens = css`
  .base {
    ${aliases((light) => light)}
    --_radius: var(--als-radius, 8px);
    --_target: var(--als-target-size, 48px);
    --_gap: var(--als-target-gap, 8px);
    --_measure: var(--als-measure, 65ch);
  }
  /* A comfort level and a publisher's own size: the larger one counts. Letters grow with what is pressed. */
  .comfort-2 {
    --_grow: 1.12;
    --_target: max(64px, var(--als-target-size, 0px));
    --_gap: max(12px, var(--als-target-gap, 0px));
  }
  .comfort-3 {
    --_grow: 1.25;
    --_target: max(88px, var(--als-target-size, 0px));
    --_gap: max(16px, var(--als-target-gap, 0px));
  }
  @supports (color: light-dark(#000, #fff)) {
    .base {
      ${aliases((light, dark) => `light-dark(${light},${dark})`)}
    }
  }
`;
