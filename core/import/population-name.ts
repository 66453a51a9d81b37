const technical =
  /^(?:root|all events|ungated|time|debris|cells?|lymphocytes?|lymphs?|pbmcs?|mononuclear cells|singlets?\d*|single cells?(?: ?\d+)?|fsc singlets|ssc singlets|live|alive|live cells|viable|live[/ |]?dead-?|live single cells|beads?-?)$/i;

/**
 * A population's name from the gates above a marker: technical gates (singlets, live) are left out and the innermost comes first,
 * as it is spoken: `Singlets/NK/CD56dim` is `CD56dim NK`. Null where only technical gates stand above.
 */
export function populationName(gates: readonly string[]): string | null {
  const telling = gates.filter((gate) => !technical.test(gate.trim()));
  return telling.length === 0 ? null : telling.toReversed().join(' ');
}
