/** Splits a gating path at its slashes or, as MACSQuant writes it, backslashes; the root and empty parts are left out. */
export function gatesOf(path: string): readonly string[] {
  return path
    .split(path.includes('\\') ? '\\' : '/')
    .map((gate) => gate.trim())
    .filter((gate, at) => gate !== '' && !(at === 0 && /^root$/i.test(gate)));
}

/** A path that begins with its sample: `sample.fcs/Lymphocytes/NK` or `sample.0001\P1\P2`. */
export function sampleOfPath(path: string): { readonly sample: string; readonly gates: readonly string[] } {
  const [sample = '', ...gates] = gatesOf(path);
  return { sample, gates };
}

/**
 * A gate and those above it, from the root. The parent is a path of its own (`/Lymphocytes/Singlets`) or the name of another
 * population, whose own parents `parentOf` knows; slashes inside a gate's name stay where the parent tells them apart.
 */
export function gatesUnder(
  population: string,
  parent: string | null,
  parentOf: ReadonlyMap<string, string>,
): readonly string[] {
  if (parent === null || parent === '' || /^(?:root|all events)$/i.test(parent)) {
    return population.startsWith('/') ? gatesOf(population) : [population];
  }
  if (population.startsWith(`${parent}/`)) return [...gatesOf(parent), population.slice(parent.length + 1)];
  if (population.startsWith('/')) return gatesOf(population);
  const chain = [population];
  const seen = new Set(chain);
  for (let above: string | undefined = parent; above !== undefined && !seen.has(above); above = parentOf.get(above)) {
    if (/^(?:root|all events)$/i.test(above)) break;
    chain.unshift(above);
    seen.add(above);
  }
  return chain;
}
