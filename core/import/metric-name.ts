const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'freq. of parent': '% of parent',
    '%parent': '% of parent',
    '% parent': '% of parent',
    'freq. of total': '% of total',
    'freq. of grandparent': '% of grandparent',
    'total count': 'count',
    'geometric mean': 'geometric mean',
    geomean: 'geometric mean',
  }),
);

/** A statistic in one spelling: FlowJo's `Freq. of Parent` is `% of parent`; a statistic that is not listed keeps its words. */
export function metricName(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const lower = plain.toLowerCase();
  const known = spellings.get(lower);
  if (known !== undefined) return known;
  const of = /^(?:freq\. of|% of) (.+)$/i.exec(plain)?.[1];
  if (of !== undefined) return /^(parent|total|grandparent)$/i.test(of) ? `% of ${of.toLowerCase()}` : `% of ${of}`;
  return /^(count|median|mean|mode|sd|cv|robust cv|robust sd)$/.test(lower) ? lower : plain;
}
