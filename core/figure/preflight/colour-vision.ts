import type { ArmStyle } from '../layout/arm-style.ts';

/**
 * How colours look to those who lack one kind of cone, as matrices over linear RGB. Source: Machado, Oliveira and Fernandes, A physiologically-based
 * model for simulation of color vision deficiency, IEEE TVCG 15 (2009), severity 1.0.
 */
const deficiencies = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

export type Deficiency = keyof typeof deficiencies;

/** Two arms that a reader may take for each other. */
export interface ConfusedArms {
  readonly deficiency: Deficiency;
  readonly arms: readonly [string, string];
}

/** The luminance contrast (WCAG 2.2, contrast ratio) from which two colours are told apart by lightness alone. */
const enoughContrast = 1.5;

/** The pairs of arms that some deficiency leaves with neither luminance, nor marker, nor dash to tell them by. */
export function confusedArms(styles: readonly ArmStyle[]): ConfusedArms[] {
  return deficiencyNames.flatMap((deficiency) =>
    pairs(styles).flatMap(([a, b]) => {
      const apart =
        a.shape !== b.shape ||
        a.hollow !== b.hollow ||
        a.dash.join() !== b.dash.join() ||
        contrastUnder(deficiency, a.arm.colour, b.arm.colour) >= enoughContrast;
      return apart ? [] : [{ deficiency, arms: [a.arm.name, b.arm.name] as const }];
    }),
  );
}

/** How many pairs of arms every deficiency leaves apart by luminance alone, of how many. */
export function pairsByLuminance(styles: readonly ArmStyle[]): { readonly apart: number; readonly all: number } {
  const all = pairs(styles);
  const apart = all.filter(([a, b]) =>
    deficiencyNames.every((deficiency) => contrastUnder(deficiency, a.arm.colour, b.arm.colour) >= enoughContrast),
  );
  return { apart: apart.length, all: all.length };
}

const deficiencyNames = ['protanopia', 'deuteranopia', 'tritanopia'] as const satisfies readonly Deficiency[];

function pairs<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));
}

/** The contrast ratio of two colours (`#RRGGBB`) as somebody with a deficiency sees them, from 1 to 21. */
export function contrastUnder(deficiency: Deficiency, a: string, b: string): number {
  const [darker = 0, lighter = 0] = [a, b]
    .map((colour) => luminance(seen(deficiency, linear(colour))))
    .sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The contrast ratio of two colours (`#RRGGBB`), from 1 to 21. Source: WCAG 2.2, contrast ratio. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [a, b].map((colour) => luminance(linear(colour))).sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

type Rgb = readonly [number, number, number];

/** The parts of a colour in linear light. Source: IEC 61966-2-1 (sRGB). */
function linear(colour: string): Rgb {
  const part = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen(deficiency: Deficiency, [red, green, blue]: Rgb): Rgb {
  const m = deficiencies[deficiency];
  const part = (row: 0 | 3 | 6) => {
    const value = (m[row] ?? 0) * red + (m[row + 1] ?? 0) * green + (m[row + 2] ?? 0) * blue;
    return Math.min(1, Math.max(0, value));
  };
  return [part(0), part(3), part(6)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
