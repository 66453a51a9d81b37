import type { Mapping } from '../../core/import/mapping.ts';
import { save } from '../engine.ts';

/** Lets a person keep a mapping as the JSON that `armtrace import --mapping` takes. */
export function saveMapping(mapping: Mapping, name: string): void {
  const bytes = new TextEncoder().encode(`${JSON.stringify(mapping, null, 2)}\n`);
  const fileName = `${name.replace(/\.[^.]+$/, '') || 'mapping'} mapping.json`;
  void save({ fileName, mediaType: 'application/json', bytes }).catch(() => undefined);
}
