import { pngChunks } from '../png-chunks.ts';
import { tiffNumber, tiffTag, tiffTags } from '../tiff-tags.ts';
import type { MeasuredFile } from './measured-file.ts';

const rgbColours: Readonly<Record<number, MeasuredFile['colour']>> = { 2: 'rgb', 6: 'rgb-transparent' };

/** Measures a PNG by its header and its resolution; null for one without either. Colour types: PNG specification, third edition, 11.2.1. */
export function measurePng(bytes: Uint8Array): MeasuredFile | null {
  const chunks = pngChunks(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.content;
  const resolution = chunks.find(({ type }) => type === 'pHYs')?.content;
  if (header === undefined || resolution === undefined) return null;
  const size = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const perMetre = new DataView(resolution.buffer, resolution.byteOffset).getUint32(0);
  return bitmap(size.getUint32(0), size.getUint32(4), perMetre * 0.0254, rgbColours[size.getUint8(9)] ?? 'other');
}

/** Measures a TIFF by its tags; null where size or resolution in inches is missing. */
export function measureTiff(bytes: Uint8Array): MeasuredFile | null {
  const tags = tiffTags(bytes);
  if (tags === null) return null;
  const number = (tag: number) => tiffNumber(bytes, tags, tag);
  const [width, height, dpi] = [number(tiffTag.width), number(tiffTag.height), number(tiffTag.xResolution)];
  if (width === null || height === null || dpi === null || number(tiffTag.resolutionUnit) !== 2) return null;
  const rgb = number(tiffTag.photometric) === 2;
  const flat = number(tiffTag.samplesPerPixel) === 3;
  return bitmap(width, height, dpi, rgb ? (flat ? 'rgb' : 'rgb-transparent') : 'other');
}

function bitmap(width: number, height: number, dpi: number, colour: MeasuredFile['colour']): MeasuredFile {
  const millimetres = (pixels: number) => (pixels / dpi) * 25.4;
  return { widthMm: millimetres(width), heightMm: millimetres(height), dpi, smallestType: null, fonts: [], colour };
}
