import type { Call } from '../api.ts';
import type { Handlers } from './dispatch.ts';
import type { DocumentThread } from './thread-client.ts';

type FigureCall = Extract<Call, `figures.${string}` | `presets.${string}`>;

/** The calls about the figures that a study keeps, answered by the document thread; `by` is who asks. */
export function figureHandlers(thread: DocumentThread, by: string): Pick<Handlers, FigureCall> {
  return {
    'figures.list': () => thread.call('figures', {}),
    'figures.save': (input) => thread.call('saveFigure', { ...input, by }),
    'figures.rename': (input) => thread.call('renameFigure', { ...input, by }),
    'figures.remove': (input) => thread.call('removeFigure', { ...input, by }),
    'figures.restore': (input) => thread.call('restoreFigure', { ...input, by }),
    'figures.changes': (input) => thread.call('changesSince', input),
    'figures.book': (input) => thread.call('figureBook', input),
    'presets.list': () => thread.call('presets', {}),
    'presets.save': (input) => thread.call('savePreset', input),
    'presets.remove': (input) => thread.call('removePreset', input),
  };
}
