import type { MeasuredFile } from './measured-file.ts';

/** Measures an SVG as `writeSvg` writes it: units of one point, colours as hexadecimal RGB. Null for another file. */
export function measureSvg(bytes: Uint8Array): MeasuredFile | null {
  const text = Buffer.from(bytes).toString('utf8');
  const size = text.match(/<svg [^>]*width="([\d.]+)mm" height="([\d.]+)mm"[^>]*font-family="([\w ]+)/);
  if (size === null) return null;
  const sizes = [...text.matchAll(/ font-size="([\d.]+)"/g)].map(([, value]) => Number(value));
  const chinese = text.includes(`font-family="'Noto Sans SC'"`) ? ['Noto Sans SC'] : [];
  const paints = [...text.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, paint = '']) => paint);
  const rgb = paints.every((paint) => paint === 'none' || /^#[\da-f]{6}$/i.test(paint));
  return {
    widthMm: Number(size[1]),
    heightMm: Number(size[2]),
    dpi: null,
    smallestType: sizes.length === 0 ? null : Math.min(...sizes),
    fonts: [size[3] ?? '', ...chinese].map((name) => ({ name, embedded: false })),
    colour: rgb ? 'rgb' : 'other',
  };
}
