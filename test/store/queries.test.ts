import { describe, expect, it } from 'vitest';
import { mappingSchema } from '../../core/import/mapping.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { findMapping, rememberedMappings, rememberMapping, shapeOf } from '../../core/store/mappings.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { listSeries, pointsQuery, seriesPoints } from '../../core/store/series.ts';
import type { WritableStudy } from '../../core/store/study-file.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import { subjectDetail, traceReading, traceValues } from '../../core/store/trace.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { importInto, inMemory, type Line, like } from './staged.ts';

const roster = [
  { subject: 'P10', arm: 'Control', covariates: {} },
  { subject: 'P9', arm: 'Control', covariates: {} },
  { subject: 'P2', arm: 'MSC-1', covariates: { sex: 'm' } },
];
const lines: Line[] = [
  ['P9', 12, 'ALB', 33, { unit: 'g/L' }],
  ['P2', 52, 'NKG2A', 14],
  ['P2', -1, 'NKG2A', 11],
  ['P2', 4, 'NKG2A', 0.1, { qualifier: '<', text: '<0.1' }],
  ['P9', 4, 'NKG2A', 13],
];

function study(): WritableStudy {
  const one = inMemory(nct02812121);
  importInto(one, [{ name: 'nk.xlsx', sha256: 'f00', lines, roster }]);
  return one;
}

const nkg2a = (of: WritableStudy) => listSeries(of).find((series) => series.analyte === 'NKG2A')?.id ?? 0;

describe('asking the study', () => {
  it('gives the overview: series in protocol order with their counts', () => {
    const one = study();
    const overview = overviewOf(one);
    expect(overview.series.map((s) => [s.analyte, s.unit, s.readings, s.subjects])).toEqual([
      ['NKG2A', '%', 4, 2],
      ['ALB', 'g/L', 1, 1],
    ]);
    expect(overview).toMatchObject({
      name: 'Pilot',
      file: null,
      readOnly: false,
      protocol: nct02812121,
      counts: { subjects: 3, readings: 5, imports: 1 },
      lastImport: { importId: 1, file: 'nk.xlsx', sha256: 'f00', by: 'Li', added: 5, undoneAt: null },
    });
    importInto(one, [{ lines: [['P10', 4, 'NKG2A', 3]] }]);
    expect(overviewOf(one).series[0]).toMatchObject({ readings: 5, subjects: 3 });
  });

  it('gives a series point by point, weeks ascending, limits marked', () => {
    const one = study();
    const points = seriesPoints(one, nkg2a(one));
    expect(points.map((p) => [p.subject, p.arm, p.week, p.value, p.qualifier])).toEqual([
      ['P9', 'Control', 4, 13, null],
      ['P2', 'MSC-1', -1, 11, null],
      ['P2', 'MSC-1', 4, 0.1, '<'],
      ['P2', 'MSC-1', 52, 14, null],
    ]);
    expect(() => seriesPoints(one, 99)).toThrow(like({ code: 'store.no-series' }));
  });

  it('answers a series from an index alone, without sorting or touching the table', () => {
    const one = study();
    const plan = one.database.prepare<[number], { detail: string }>(`EXPLAIN QUERY PLAN ${pointsQuery}`).all(1);
    expect(plan.map((step) => step.detail)).toEqual([
      expect.stringMatching(/^SEARCH reading USING COVERING INDEX reading_of_series \(series_id=\?\)/),
    ]);
  });

  it('lists subjects by arm, numbers in their names by value', () => {
    expect(listSubjects(study()).map((entry) => [entry.subject, entry.readings])).toEqual([
      ['P2', 3],
      ['P9', 2],
      ['P10', 0],
    ]);
  });

  it('traces every value of a subject to its cell', () => {
    const one = study();
    const detail = subjectDetail(one, 'P2', nkg2a(one));
    expect(detail).toMatchObject({
      subject: 'P2',
      arm: 'MSC-1',
      covariates: { sex: 'm' },
      series: { analyte: 'NKG2A' },
    });
    expect(detail.values.map((value) => [value.week, value.value, value.source.cell, value.source.text])).toEqual([
      [-1, 11, 'D3', '11'],
      [4, 0.1, 'D4', '<0.1'],
      [52, 14, 'D2', '14'],
    ]);
    const [point] = seriesPoints(one, nkg2a(one));
    expect(traceReading(one, point?.readingId ?? 0)).toMatchObject({
      subject: 'P9',
      week: 4,
      analyte: 'NKG2A',
      value: 13,
      source: { file: 'nk.xlsx', sha256: 'f00', sheet: 'Results', cell: 'D5', importId: 1 },
      history: [{ by: 'Li', action: 'imported', from: null, to: 13, reason: 'nk.xlsx' }],
    });
    expect(traceValues(one, 'P2', 4, 'NKG2A')).toHaveLength(1);
    expect(() => traceValues(one, 'P2', 5, 'NKG2A')).toThrow(like({ code: 'store.no-reading' }));
    expect(() => traceReading(one, 99)).toThrow(like({ code: 'store.no-such-reading' }));
    expect(() => subjectDetail(one, 'P3', nkg2a(one))).toThrow(like({ code: 'store.no-subject' }));
  });

  it('says when a second file confirmed a value', () => {
    const one = study();
    importInto(one, [{ name: 'again.xlsx', lines: [['P9', 4, 'NKG2A', 13]] }]);
    const [trace] = traceValues(one, 'P9', 4, 'NKG2A');
    expect(trace?.history.map((entry) => [entry.action, entry.reason])).toEqual([
      ['imported', 'nk.xlsx'],
      ['confirmed', 'again.xlsx'],
    ]);
  });

  it('exports one value a row: analytes, arms, weeks, subjects in order', () => {
    expect([...exportRows(study())].map((r) => [r.analyte, r.arm, r.week, r.subject, r.visit, r.cell])).toEqual([
      ['NKG2A', 'MSC-1', -1, 'P2', 'Week -1', 'D3'],
      ['NKG2A', 'MSC-1', 4, 'P2', 'Week 4', 'D4'],
      ['NKG2A', 'MSC-1', 52, 'P2', 'Week 52', 'D2'],
      ['NKG2A', 'Control', 4, 'P9', 'Week 4', 'D5'],
      ['ALB', 'Control', 12, 'P9', 'Week 12', 'D1'],
    ]);
  });
});

describe('remembered mappings', () => {
  const mapping = (header: string, onConflict: 'stop' | 'keep' = 'stop') =>
    mappingSchema.parse({
      format: 'armtrace-mapping',
      version: 1,
      onConflict,
      sheets: [{ sheet: 'Any', layout: 'long', headerRow: 0, columns: [{ column: 0, header, role: 'subject' }] }],
    });

  it('are found by the shape of the file, the last one of a shape, and listed newest first', () => {
    const one = inMemory();
    rememberMapping(one, mapping('PTID'));
    rememberMapping(one, mapping('Subject'));
    rememberMapping(one, mapping('PTID', 'keep'));
    expect(findMapping(one, shapeOf(mapping('PTID')))).toEqual(mapping('PTID', 'keep'));
    expect(findMapping(one, shapeOf(mapping('ID')))).toBeNull();
    expect(rememberedMappings(one)).toEqual([mapping('PTID', 'keep'), mapping('Subject')]);
  });
});
