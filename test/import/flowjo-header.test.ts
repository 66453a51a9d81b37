import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFlowjoHeader } from '../../core/import/flowjo-header.ts';
import { readGateName } from '../../core/import/gate-name.ts';
import { populationName } from '../../core/import/population-name.ts';

describe("a header of FlowJo's table", () => {
  it.each([
    ['Lymphocytes/Singlets/Live/T cells/G4S+ | Count', ['Lymphocytes', 'Singlets', 'Live', 'T cells', 'G4S+'], 'count'],
    ['NK/NKG2A+ | Freq. of Parent', ['NK', 'NKG2A+'], '% of parent'],
    ['NK/NKG2A+ | Freq. of Parent (%)', ['NK', 'NKG2A+'], '% of parent'],
    ['Live | Freq. of Total (%)', ['Live'], '% of total'],
    ['Total NK | Freq. of CD45 (%)', ['Total NK'], '% of CD45'],
    ['Total NK/CD56-CD16+ NK | (% of CD45)', ['Total NK', 'CD56-CD16+ NK'], '% of CD45'],
    ['Total NK/NKG2A+ | (%)', ['Total NK', 'NKG2A+'], null],
    ['Live|Dump-/NK | Count', ['Live|Dump-', 'NK'], 'count'],
  ])('%j has its path and statistic', (header, path, metric) => {
    expect(parseFlowjoHeader(header)).toMatchObject({ path, metric });
  });

  it.each([
    ['Total NK | Median (NKG2A)', 'NKG2A', 'median'],
    ['NK CD56dim | Geometric Mean (CD16)', 'CD16', 'geometric mean'],
    ['NK | Median (Comp-FITC-A :: CD4)', 'CD4', 'median'],
    ['NK | Geometric Mean (Comp-Alexa Fluor 647-A :: null)', null, 'geometric mean'],
    ['NK | Median (BV421-A)', null, 'median'],
    ['NK | Median (VL2-H :: VL2-H)', null, 'median'],
  ])('%j measures the marker %j', (header, marker, metric) => {
    expect(parseFlowjoHeader(header)).toMatchObject({ marker, metric, percentage: false });
  });

  it.each(['', 'NKG2A', 'CAR/uL', 'path | something else', 'Subject', 'NK | '])('%j is none', (header) => {
    expect(parseFlowjoHeader(header)).toBeNull();
  });

  it('splits any path of gates from its statistic', () => {
    const gate = fc
      .string({ minLength: 1, maxLength: 20 })
      .map((text) => text.normalize('NFKC').replace(/[/|]/g, '').trim())
      .filter((text) => text !== '');
    const statistic = fc.constantFrom('Count', 'Freq. of Parent', 'Median', 'Freq. of Total (%)');
    fc.assert(
      fc.property(fc.array(gate, { minLength: 1, maxLength: 6 }), statistic, (path, stat) => {
        const parsed = parseFlowjoHeader(`${path.join('/')} | ${stat}`);
        expect(parsed?.path.join('/')).toBe(path.map((each) => each.trim()).join('/'));
        expect(parsed?.percentage).toBe(stat.startsWith('Freq'));
      }),
    );
  });

  it('never throws and never hangs, whatever the header', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (header) => void parseFlowjoHeader(header)));
  });
});

describe("a gate's name", () => {
  const markers = new Set(['nkg2a', 'granzyme-b', 'granzyme-b+', 'nkg2a+', 'fasl', 'fas-l']);
  const read = (gate: string) => readGateName(gate, (name) => markers.has(name.toLowerCase()));

  it.each([
    ['NKG2A+', 'NKG2A'],
    ['Granzyme-B+', 'Granzyme-B'],
    ['G4S+', 'G4S'],
    ['HLA-DR+', 'HLA-DR'],
    ['PD-1+', 'PD-1'],
  ])('%j is positive for one marker', (gate, name) => {
    expect(read(gate)).toEqual({ kind: 'positive', name });
  });

  it.each([
    ['FasL', 'plain'],
    ['T cells', 'plain'],
    ['NKG2A-', 'negative'],
    ['CD56-CD16+', 'combination'],
    ['CD39+TIM3+', 'combination'],
    ['CD107a+Granzyme B+Perforin-', 'combination'],
    ['Q2: CD45RA+ , CD27+', 'combination'],
    ['CD45, Live Dead subset', 'combination'],
    ['NKG2A+ and KIR+', 'combination'],
    ['not NKG2A', 'combination'],
  ])('%j is %s and keeps its words', (gate, kind) => {
    expect(read(gate)).toEqual({ kind, name: gate });
  });
});

describe("a population's name", () => {
  it('leaves out technical gates and puts the innermost first', () => {
    expect(populationName(['Lymphocytes', 'Single Cells', 'Live', 'NK', 'CD56dim'])).toBe('CD56dim NK');
    expect(populationName(['Lymphocytes', 'Singlets'])).toBeNull();
  });
});
