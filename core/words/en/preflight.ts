import type { Phrases } from '../phrase.ts';

export const preflight = {
  'preflight.unreadable': 'The file cannot be measured: it is not as it was written.',
  'preflight.format': '{format} is taken there.',
  'preflight.other-format': '{format} is not on the list there. Save as one of these: {taken}.',
  'preflight.size': '{width} × {height} mm, as asked for.',
  'preflight.other-width': '{width} mm wide; {asked} mm are asked for. Choose the size again and save anew.',
  'preflight.too-tall': '{height} mm tall; at most {tallest} mm are taken. Show fewer arms or shorten their names.',
  'preflight.vector': 'Vector: sharp at any resolution.',
  'preflight.dpi': '{dpi} dpi.',
  'preflight.too-coarse': '{dpi} dpi; at least {least} are asked for. Save with a higher resolution.',
  'preflight.too-fine': '{dpi} dpi; at most {most} are taken. Save with a lower resolution.',
  'preflight.type': 'Smallest type {size} pt.',
  'preflight.type-too-small': 'Smallest type {size} pt; at least {smallest} pt are asked for. Choose a larger size.',
  'preflight.fonts-embedded': 'Every font is in the file: {names}.',
  'preflight.fonts-missing': 'A font is not in the file: {names}. Save it anew.',
  'preflight.fonts-named': 'Text stays text; the file names its fonts and does not hold them: {names}.',
  'preflight.fonts-drawn': 'Text is drawn into the picture: it needs no font.',
  'preflight.other-typeface':
    '{asked} is asked for; the figure is set in {names}. Ask the journal, or set the text anew in a file that can be edited.',
  'preflight.colour-rgb': 'Colours in RGB.',
  'preflight.colour-alpha': 'Colours in RGB with a channel for transparency, which is not used.',
  'preflight.colour-other': 'Some colours are not RGB. Save it anew.',
  'preflight.megabytes': '{megabytes} MB.',
  'preflight.too-large': '{megabytes} MB; at most {most} MB are taken. Save with a lower resolution.',
  'preflight.contrast': 'Every arm stands out from the paper (contrast at least {contrast} : 1).',
  'preflight.pale':
    '“{arm}” is pale on paper (contrast {contrast} : 1; at least {least} : 1 is asked for). Give it a darker colour.',
  'preflight.arms-apart':
    'Arms stay apart under red, green and blue blindness by marker, dash or lightness ({apart} of {all} pairs by lightness alone).',
  'preflight.arms-alike-protanopia':
    '“{a}” and “{b}” look alike to those who do not see red. Change a colour in the study.',
  'preflight.arms-alike-deuteranopia':
    '“{a}” and “{b}” look alike to those who do not see green. Change a colour in the study.',
  'preflight.arms-alike-tritanopia':
    '“{a}” and “{b}” look alike to those who do not see blue. Change a colour in the study.',
} as const satisfies Phrases;
