const power = /^(?:[x×]?10[\^*e]?(\d)|k|g)\/(.+)$/;
const thousands: Readonly<Record<string, string>> = { k: '3', g: '9' };

/**
 * A unit's spelling without what varies between laboratories: width, case, spaces, signs for micro and for times, powers of ten.
 * `×10⁹/L`, `10*9/L` and `10^9/l` are one unit, as are `μmol/L` and `umol/l`. Nothing is converted.
 */
export function unitKey(unit: string): string {
  const plain = unit
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[μµ]/g, 'u')
    .replace(/[\s()[\]]+/g, '')
    .replace(/[·⋅.]/g, '/')
    .replace(/^mc(?=g|mol|l)/, 'u');
  const counted = power.exec(plain);
  if (counted === null || plain === 'g/l' || plain === 'g/dl') return plain;
  return `10^${counted[1] ?? thousands[plain.charAt(0)] ?? ''}/${counted[2] ?? ''}`;
}

/** A unit's key in the letters that people write it with: `mg/dl` is shown as `mg/dL`. */
export function shownUnit(key: string): string {
  return key
    .replace(/\b([du])?l\b/g, '$1L')
    .replace('mmhg', 'mmHg')
    .replace('kpa', 'kPa');
}
