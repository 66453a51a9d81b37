/**
 * What the last gate of a path is by its name: `positive` for one marker (`NKG2A+`), `negative` for its complement (`NKG2A-`),
 * `combination` for several (Boolean, quadrant and subset gates), `plain` for a name without a sign.
 * Only `positive` and `plain` can stand for a single marker.
 */
export interface GateName {
  readonly kind: 'positive' | 'negative' | 'combination' | 'plain';
  /** The name without its sign: a marker's name for `positive`, the whole text otherwise. */
  readonly name: string;
}

const minus = /[-–−⁻]$/;
const plus = /(?:[+＋⁺]|\s*(?:pos|positive|阳性))$/i;

/**
 * Reads the name of a gate. `isMarker` knows the study's markers: `Granzyme-B+` is one marker with a sign if the study has it,
 * and would otherwise be read as two.
 */
export function readGateName(gate: string, isMarker: (name: string) => boolean): GateName {
  const text = gate.normalize('NFKC').trim();
  if (isMarker(text) && !minus.test(text))
    return { kind: plus.test(text) ? 'positive' : 'plain', name: text.replace(plus, '').trim() };
  const unsigned = text.replace(plus, '').trim();
  if (unsigned !== text && isMarker(unsigned) && !minus.test(unsigned)) return { kind: 'positive', name: unsigned };
  if (/^Q\d+\s*:/i.test(text) || /[,&]|\bsubset\b|\b(?:and|or|not)\b/i.test(text))
    return { kind: 'combination', name: text };
  const signs = [...text.matchAll(/[+⁺]|[-–−⁻](?=$|\s|[A-Z][A-Za-z]*\d|Ig[ADEGM](?![a-z]))/g)].length;
  if (signs > 1) return { kind: 'combination', name: text };
  if (minus.test(text) || /\s*(?:neg|negative|阴性)$/i.test(text)) return { kind: 'negative', name: text };
  if (unsigned !== text && unsigned !== '') return { kind: 'positive', name: unsigned };
  return { kind: signs === 1 ? 'combination' : 'plain', name: text };
}
