const yes = new Set(['1', 'y', 'yes', 'true', 't', '+', 'x', '√', '✓', '是', '有']);
const no = new Set(['0', 'n', 'no', 'false', 'f', '-', '否', '无', 'none']);

/** What a cell of a yes-or-no column says; null for anything else. */
export function yesOrNo(text: string): boolean | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (yes.has(plain)) return true;
  return no.has(plain) ? false : null;
}
