import { countedValue } from '../statistics/detection-policy.ts';
import type { DetectionPolicy } from '../study/protocol.ts';
import type { SourcedReading } from '../study/sourced-reading.ts';
import type { ClinicalAnalyte } from '../study/vocabulary/clinical-analyte.ts';
import { rankOfWord } from '../study/vocabulary/graded-words.ts';
import { unitFactor } from '../study/vocabulary/match-clinical.ts';
import { unitKey } from '../study/vocabulary/unit-key.ts';
import type { PhraseKey } from '../words/say.ts';
import type { ScoreInput } from './score.ts';

/** Something that a person should know of an input, in words of the catalogue; `input` in `values` is a name of the vocabulary. */
export interface InputWarning {
  readonly code: PhraseKey;
  readonly input: ScoreInput;
  readonly values: Readonly<Record<string, string | number>>;
  readonly reading: SourcedReading | null;
}

/** A reading that serves as an input. */
export interface ReadInput {
  readonly reading: SourcedReading;
  /** What it counts as, in the unit that was reported: the value, or what the study's policy makes of a limit. */
  readonly counted: number;
  /** The same in the vocabulary's unit; a word's rank; 1 or 0 for yes or no. */
  readonly value: number;
  /** True where it was reported per decilitre, which decides the cut-offs. */
  readonly perDecilitre: boolean;
}

type Outcome = { readonly input: ReadInput | null; readonly warnings: readonly InputWarning[] };

/** One reading as an input, null where it cannot be one, with the reasons. */
function readOne(analyte: ClinicalAnalyte, reading: SourcedReading, policy: DetectionPolicy): Outcome {
  const warnings: InputWarning[] = [];
  const warn = (code: PhraseKey, values: InputWarning['values'] = {}) =>
    warnings.push({ code, input: analyte.name, values: { cell: placeOf(reading), ...values }, reading });
  const unit = reading.unit ?? '';
  const factor = unitFactor(analyte, reading.unit);
  const known = analyte.unit ?? '';
  if (factor === null) {
    if (unit === '') warn('scores.unit-missing');
    else warn('scores.unit-unknown', { unit });
    return { input: null, warnings };
  }
  if (unit === '' && known !== '') warn('scores.unit-assumed', { unit: known });
  const measured = countedValue({ ...reading, arm: '' }, policy);
  if (measured === null) {
    warn('scores.limit-excluded', { text: reading.text });
    return { input: null, warnings };
  }
  const counted = rankOfWord(analyte, reading.text) ?? measured;
  const value = counted * factor;
  const [low, high] = analyte.possible;
  const isPossible = value >= low && value <= high && (analyte.scale === 'amount' || Number.isInteger(value));
  if (!isPossible) {
    warn('scores.impossible', { value: `${reading.text} ${unit}`.trim() });
    return { input: null, warnings };
  }
  if (reading.qualifier !== null) warn('scores.limit-counted', { text: reading.text, counted });
  return { input: { reading, counted, value, perDecilitre: unitKey(unit).endsWith('/dl') }, warnings };
}

function placeOf({ source }: SourcedReading): string {
  return `${source.file}, ${source.sheet}!${source.cell}`;
}

/**
 * The one value of an analyte for a subject at a week, from all its readings there (usually one). Values that contradict each other give none:
 * no series outranks another. A value that cannot be used gives none, and a warning that says why.
 */
export function readInput(
  analyte: ClinicalAnalyte,
  readings: readonly SourcedReading[],
  policy: DetectionPolicy,
): Outcome {
  const outcomes = readings.map((reading) => readOne(analyte, reading, policy));
  const warnings = outcomes.flatMap((outcome) => outcome.warnings);
  const inputs = outcomes.flatMap((outcome) => outcome.input ?? []);
  const [first] = inputs;
  if (first === undefined) return { input: null, warnings };
  if (inputs.every(({ value }) => value === first.value)) return { input: first, warnings };
  const values = inputs.map(({ reading }) => `${reading.text} ${reading.unit ?? ''}`.trim()).join(' / ');
  const several = {
    code: 'scores.several-values',
    input: analyte.name,
    values: { values },
    reading: first.reading,
  } as const;
  return { input: null, warnings: [...warnings, several] };
}
