const unit = /^(?:%|fL|pg|sec|s|g|kg|cm|mm|U|IU|ratio|\S{0,12}\/\S{1,8})$/i;

/** A parameter as CDISC describes it: `Albumin (g/L)` is albumin in g/L. Parentheses that hold no unit belong to the name. */
export function readParameter(text: string): { readonly name: string; readonly unit: string | null } {
  const plain = text.trim();
  const match = /^(.+?)\s*\(([^()]*)\)$/s.exec(plain);
  const inside = match?.[2]?.trim() ?? '';
  if (match === null || !unit.test(inside)) return { name: plain, unit: null };
  return { name: match[1] ?? plain, unit: inside };
}
