import { cellDouble, cellOneHalf, cellSingle } from './presets/cell.ts';
import { elsevierDouble, elsevierOneHalf, elsevierSingle } from './presets/elsevier.ts';
import { lancetDouble, lancetSingle } from './presets/lancet.ts';
import { natureDouble, natureSingle } from './presets/nature.ts';
import { plos } from './presets/plos.ts';
import type { Preset } from './presets/preset.ts';
import { slide } from './presets/slide.ts';
import type { PresetName } from './recipe.ts';

/** Every place that a figure can be made for. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  'nature-single': natureSingle,
  'nature-double': natureDouble,
  'cell-single': cellSingle,
  'cell-onehalf': cellOneHalf,
  'cell-double': cellDouble,
  plos,
  'elsevier-single': elsevierSingle,
  'elsevier-onehalf': elsevierOneHalf,
  'elsevier-double': elsevierDouble,
  'lancet-single': lancetSingle,
  'lancet-double': lancetDouble,
  slide,
};
