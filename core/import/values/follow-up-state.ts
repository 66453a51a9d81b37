import type { FollowUpState } from '../../study/follow-up.ts';
import { listed } from '../listed.ts';

const words: ReadonlyArray<readonly [FollowUpState, string]> = [
  ['death', 'dead | death | died | deceased | fatal | exitus | 死亡 | 已死亡 | 病死'],
  [
    'transplant',
    'transplant | transplanted | transplantation | liver transplant | liver transplantation | lt | 肝移植 | 移植 | 已移植',
  ],
  ['lost', 'lost | lost to follow-up | lost to follow up | ltfu | 失访'],
  ['withdrawn', 'withdrawn | withdrew | withdrawal | consent withdrawn | 退出 | 撤回同意 | 撤回知情同意'],
  ['alive', 'alive | living | survived | survivor | survival | censored | 存活 | 生存 | 删失 | 存活中'],
];
const byWord = new Map(words.flatMap(([state, line]) => listed(line).map((word) => [word, state] as const)));

/** How a follow-up ended by the word for it; null for what is no such word. */
export function stateOfWord(text: string): FollowUpState | null {
  return byWord.get(text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()) ?? null;
}

const ofDeath = /^(?:death|died|dead|deceased|os[ _]?(?:event|status)|死亡|是否死亡|死亡状态)$/i;
const ofCensoring = /^(?:cnsr|censor|censored|censoring|删失|是否删失)$/i;
const ofEvent = /^(?:event|status|vital[ _]?status|survival[ _]?status|outcome|fustat|state|结局|生存状态|状态)$/i;

/**
 * What the codes under a header mean, where they are a common coding: 1 and 0 under a header of death (1 died), of censoring as in CDISC
 * (1 is censored), or of events (1 is the event). Null where a person must say: 1 and 2, letters, other numbers.
 */
export function stateOfCode(code: string, header: string, codes: ReadonlySet<string>): FollowUpState | null {
  const name = header.trim();
  const binary = [...codes].every((each) => /^(?:0|1|yes|no|y|n|true|false|是|否)$/i.test(each.trim()));
  if (!binary) return null;
  const positive = /^(?:1|yes|y|true|是)$/i.test(code.trim());
  if (ofDeath.test(name) || ofEvent.test(name)) return positive ? 'death' : 'alive';
  if (ofCensoring.test(name)) return positive ? 'alive' : 'death';
  return null;
}
