import type { Answers, Call, ParsedInput } from '../../core/api.ts';
import type { NamedFigure, NamedPreset } from '../../core/figure/named-figure.ts';

type FigureCall = Extract<Call, `figures.${string}` | `presets.${string}`>;
type FigureHandlers = { readonly [C in FigureCall]: (input: ParsedInput<C>) => Answers[C] | Promise<Answers[C]> };

/** The figures that a study keeps, in memory; a figure called “Old” was saved from other readings. */
export function fakeFigures(kept: readonly NamedFigure[] = []): FigureHandlers {
  let figures: NamedFigure[] = [...kept];
  let removed: NamedFigure[] = [];
  let presets: NamedPreset[] = [];
  let next = 100;
  const at = '2026-03-02T09:30:00Z';
  const found = (id: number) => {
    const figure = figures.find((one) => one.id === id);
    if (figure === undefined) throw new Error('no such figure');
    return figure;
  };
  const put = (figure: NamedFigure) => {
    figures = [...figures.filter(({ id }) => id !== figure.id), figure].sort((a, b) => (a.name < b.name ? -1 : 1));
    return figure;
  };
  return {
    'figures.list': () => figures,
    'figures.save': ({ id, name, recipe }) =>
      put(
        id === null
          ? { id: next++, name, recipe, at, by: 'wen', changed: false }
          : { ...found(id), recipe, changed: false },
      ),
    'figures.rename': ({ id, name }) => put({ ...found(id), name }),
    'figures.remove': ({ id }) => {
      removed = [...removed, found(id)];
      figures = figures.filter((one) => one.id !== id);
      return figures;
    },
    'figures.restore': ({ id }) => {
      const back = removed.find((one) => one.id === id);
      if (back !== undefined) put(back);
      return figures;
    },
    'figures.changes': () => [
      { at, by: 'wen', action: 'import', values: { file: 'week-52.xlsx', added: 120, replaced: 3 } },
      { at, by: 'wen', action: 'exclude', values: { subject: 'P017', week: 4, analyte: 'NKG2A' } },
    ],
    'figures.book': ({ fileName }) => ({ fileName, mediaType: 'application/pdf', bytes: new Uint8Array([37, 80]) }),
    'presets.list': () => presets,
    'presets.save': ({ name, settings }) => {
      presets = [...presets.filter((one) => one.name !== name), { id: next++, name, settings }];
      return presets;
    },
    'presets.remove': ({ id }) => {
      presets = presets.filter((one) => one.id !== id);
      return presets;
    },
  };
}
