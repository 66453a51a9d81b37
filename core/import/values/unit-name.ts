const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '%': '%',
    percent: '%',
    pct: '%',
    'u/l': 'U/L',
    'iu/l': 'U/L',
    'umol/l': 'umol/L',
    'mg/dl': 'mg/dL',
    'g/l': 'g/L',
    'g/dl': 'g/dL',
    'mmol/l': 'mmol/L',
  }),
);

/**
 * A unit in one spelling: the signs for micro become `u`, `IU/L` is `U/L`, and a few others take their usual case.
 * A unit that is not listed stays as it is; nothing is converted.
 */
export function unitName(text: string): string {
  const plain = text.normalize('NFKC').replace(/[μµ]/g, 'u').replace(/\s+/g, '');
  return spellings.get(plain.toLowerCase()) ?? text.normalize('NFKC').replace(/[μµ]/g, 'u').trim();
}
