import { zipEntry } from '../zip-entry.ts';
import type { MeasuredFile } from './measured-file.ts';

const unitsPerMillimetre = 36_000;

/** Measures a presentation as `writePptx` writes it, by its slide and its chart; a picture on the slide is vector. Null for another file. */
export function measurePptx(bytes: Uint8Array): MeasuredFile | null {
  const part = (name: string) => zipEntry(bytes, name)?.toString('utf8') ?? '';
  const size = part('ppt/presentation.xml').match(/<p:sldSz cx="(\d+)" cy="(\d+)"/);
  if (size === null) return null;
  const text = part('ppt/slides/slide1.xml') + part('ppt/charts/chart1.xml');
  const sizes = [...text.matchAll(/ sz="(\d+)"/g)].map(([, value]) => Number(value) / 100);
  const names = new Set([...text.matchAll(/<a:latin typeface="([^"]+)"/g)].map(([, name = '']) => name));
  return {
    widthMm: Number(size[1]) / unitsPerMillimetre,
    heightMm: Number(size[2]) / unitsPerMillimetre,
    dpi: null,
    smallestType: sizes.length === 0 ? null : Math.min(...sizes),
    fonts: [...names].map((name) => ({ name, embedded: false })),
    colour: 'rgb',
  };
}
