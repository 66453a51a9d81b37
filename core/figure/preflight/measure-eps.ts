import type { MeasuredFile } from './measured-file.ts';

const millimetresPerPoint = 25.4 / 72;

/** Measures an EPS as `writeEps` writes it: its exact box, the type that it sets, its fonts, its colour operators. Null for another file. */
export function measureEps(bytes: Uint8Array): MeasuredFile | null {
  const text = Buffer.from(bytes).toString('latin1');
  const box = text.match(/^%%HiResBoundingBox: 0 0 ([\d.]+) ([\d.]+)$/m);
  if (box === null) return null;
  const set = [...text.matchAll(/^\/([\w-]+)-Subset ([\d.]+) selectfont$/gm)];
  const sizes = set.map(([, , size]) => Number(size));
  const names = new Set(set.map(([, name = '']) => name));
  return {
    widthMm: Number(box[1]) * millimetresPerPoint,
    heightMm: Number(box[2]) * millimetresPerPoint,
    dpi: null,
    smallestType: sizes.length === 0 ? null : Math.min(...sizes),
    fonts: [...names].map((name) => ({ name, embedded: text.includes(`%%BeginResource: font ${name}-Subset\n`) })),
    colour: /\b(?:setcmykcolor|setgray|setcolorspace)\b/.test(text) ? 'other' : 'rgb',
  };
}
