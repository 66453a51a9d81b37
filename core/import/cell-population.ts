const cellType = String.raw`(?:(?:total|live|viable|activated|memory|naive|naïve)\s+)?(?:NK|NKT|iNKT|T|B|Treg|Th\d+|ILC\d?|m?DC|pDC|monocyte|lymphocyte|leukocyte|PBMC|MAIT|[γg]d\s?T)s?(?:[\s-]*(?:cells?|细胞))?|自然杀伤细胞|淋巴细胞|单核细胞|白细胞`;
const surface = String.raw`CD\d+[a-z]?(?:\s?(?:bright|dim|high|hi|low|lo|int|neg|pos|[+⁺＋-]))?`;

const types = new RegExp(`^(?:${cellType})$`, 'iu');
const populations = new RegExp(String.raw`^(?:(?:${surface})[\s/]*)+(?:${cellType})?$`, 'iu');

/** True for the name of a type of cells: `NK`, `NK cells`, `NK细胞`, `Total NK`, `monocytes`. */
export function namesCellType(text: string): boolean {
  return types.test(text.trim());
}

/** True for the name of a population by its type or its surface markers: `CD56dim`, `CD56bright NK`, `CD3-CD56+ NK cells`, `NK`. */
export function namesPopulation(text: string): boolean {
  return namesCellType(text) || populations.test(text.trim());
}
