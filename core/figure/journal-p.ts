/**
 * A p-value as the journals word it: `<0.001` below that, three decimals up to 0.20, two above (and never `1.00` for what is less than one, nor a rounding
 * that crosses 0.05). Source: the Lancet's and the JAMA's instructions for authors, as the project's figures page sums them up.
 */
export function journalP(p: number): string {
  if (p < 0.001) return '<0.001';
  if (p < 0.2) return p.toFixed(3);
  return p > 0.99 ? '>0.99' : p.toFixed(2);
}

/** Stars by the usual steps: *, under 0.05; **, under 0.01; ***, under 0.001; '' for others. */
export function stars(p: number): string {
  if (p < 0.001) return '***';
  if (p < 0.01) return '**';
  return p < 0.05 ? '*' : '';
}
