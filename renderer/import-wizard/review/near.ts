import { nearAnalytes, nearArms } from '../../../core/study/near-names.ts';
import type { Protocol } from '../../../core/study/protocol.ts';
import type { Named } from './name-answers.ts';

/** What the study has that a name may be a slip of: to be offered, never taken. */
export function nearNames(what: Named, text: string, protocol: Protocol): readonly string[] {
  return what === 'arms' ? nearArms(text, protocol.arms) : nearAnalytes(text, protocol.analytes);
}
