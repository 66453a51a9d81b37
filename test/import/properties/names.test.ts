import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFlowjoHeader } from '../../../core/import/flowjo-header.ts';
import { gateMeasure } from '../../../core/import/gate-measure.ts';
import { readGateName } from '../../../core/import/gate-name.ts';
import { gatesOf } from '../../../core/import/gate-path.ts';
import { initialChoices } from '../../../core/import/initial-choices.ts';
import { readMeasurementHeader } from '../../../core/import/measurement-header.ts';
import { AnalyteNames } from '../../../core/import/names/analyte-names.ts';
import { readStatisticHeader } from '../../../core/import/statistic-header.ts';
import { namesControl, namesSummary } from '../../../core/import/summary-row.ts';
import { unitName } from '../../../core/import/values/unit-name.ts';
import { matchAnalyte, matchArm } from '../../../core/study/match-name.ts';
import { normaliseLabel, normaliseName } from '../../../core/study/normalise-name.ts';
import { nct02812121 } from '../../../core/study/templates/nct02812121.ts';
import { blank, trial } from '../import-of.ts';
import { labText, rewrittenOf } from './texts.ts';

const analytes = [trial, blank].map((context) => new AnalyteNames(context, initialChoices(context, null)));
const spellings = nct02812121.analytes.flatMap(({ name, synonyms }) =>
  [name, ...synonyms].map((text) => ({ name, text })),
);

it('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(labText, (text) => {
      expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
      expect(normaliseLabel(normaliseLabel(text))).toBe(normaliseLabel(text));
      expect(unitName(unitName(text))).toBe(unitName(text));
    }),
    { numRuns: 3000 },
  );
});

it('every declared spelling of an analyte, by whatever hand, is that analyte', () => {
  const written = fc
    .constantFrom(...spellings)
    .chain(({ name, text }) => fc.tuple(fc.constant(name), rewrittenOf(text)));
  fc.assert(
    fc.property(written, ([name, text]) => {
      expect(matchAnalyte(nct02812121, text)?.name).toBe(name);
    }),
    { numRuns: 2000 },
  );
});

it('a complement is never the marker, in any spelling of it', () => {
  const flow = spellings.filter(({ name }) => nct02812121.analytes.find((one) => one.name === name)?.kind === 'flow');
  fc.assert(
    fc.property(
      fc.constantFrom(...flow),
      fc.constantFrom('-', '–', '−', '⁻', ' neg', ' negative'),
      ({ text }, sign) => {
        const gate = `${text}${sign}`;
        const { kind } = readGateName(gate, (name) => matchAnalyte(nct02812121, name) !== null);
        expect(['negative', 'combination']).toContain(kind);
      },
    ),
  );
});

it('a text that is one letter off an analyte is no analyte', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...spellings),
      fc.nat(),
      fc.constantFrom('X', 'q', '7'),
      ({ name, text }, at, letter) => {
        const place = at % (text.length + 1);
        const wrong = text.slice(0, place) + letter + text.slice(place);
        if (spellings.some((known) => normaliseName(known.text) === normaliseName(wrong))) return;
        expect(matchAnalyte(nct02812121, wrong)?.name ?? null, `${wrong} for ${name}`).toBeNull();
      },
    ),
    { numRuns: 2000 },
  );
});

it('an arm is found by its name in any hand and with the word group beside it, and by nothing longer', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...nct02812121.arms.map(({ name }) => name)),
      fc.constantFrom(
        (name: string) => name,
        (name: string) => `Group ${name}`,
        (name: string) => `${name} arm`,
        (name: string) => `${name}组`,
      ),
      fc.integer({ min: 0, max: 99 }),
      (name, write, more) => {
        expect(matchArm(nct02812121, write(name))?.name).toBe(name);
        expect(matchArm(nct02812121, `${write(name)} x${more}`)).toBeNull();
      },
    ),
  );
});

it('headers, gates, statistics and rows never throw, and what is read of a header is in the header', () => {
  fc.assert(
    fc.property(labText, (text) => {
      for (const names of analytes) {
        const header = readMeasurementHeader(text, names);
        expect(header.known).toBe(names.find(header.analyte) !== null);
        gateMeasure(gatesOf(text), names);
      }
      const statistic = readStatisticHeader(text);
      if (statistic !== null) expect(text.normalize('NFKC').replace(/\s+/g, ' ')).toContain(statistic.of);
      parseFlowjoHeader(text);
      expect(typeof namesSummary(text)).toBe('boolean');
      expect(typeof namesControl(text)).toBe('boolean');
    }),
    { numRuns: 600 },
  );
});

it('a known analyte keeps its name, its unit and its population in a header that we write ourselves', () => {
  const [names] = analytes;
  if (names === undefined) throw new RangeError('no names');
  fc.assert(
    fc.property(
      fc.constantFrom(...nct02812121.analytes.filter(({ unit }) => unit !== null)),
      fc.constantFrom('CD56dim NK', 'NK', 'CD45'),
      ({ name, unit }, population) => {
        const bare = readMeasurementHeader(`${name} (${unit ?? ''})`, names);
        expect([bare.analyte, bare.known, bare.unit]).toEqual([name, true, unitName(unit ?? '')]);
        if (unit !== '%') return;
        const within = readMeasurementHeader(`${name} (% of ${population})`, names);
        expect([within.analyte, within.unit, within.population]).toEqual([name, '%', population]);
      },
    ),
  );
});
