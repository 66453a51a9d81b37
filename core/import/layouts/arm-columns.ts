import { holdsValues } from '../column-profile.ts';
import { identifyColumns } from '../identify-columns.ts';
import { ArmNames } from '../names/arm-names.ts';
import type { Explanation } from '../review.ts';
import { tableAnalyte } from '../table-analyte.ts';
import { type LayoutMatcher, mapColumn } from './layout.ts';

/**
 * One column for each arm and one subject a cell, all of one visit: a column table of Prism, or a sheet whose headers are nothing but arms of the
 * study. The sheet's name or a title says what was measured, and may say when.
 */
export const matchArmColumns: LayoutMatcher = (question) => {
  const { table, context, choices, said } = question;
  const { sheet } = table;
  if (sheet.prism !== undefined && sheet.prism.kind !== 'column') return null;
  const { byRole } = identifyColumns(table);
  if (byRole.has('subject') || byRole.has('sample') || byRole.has('visit') || byRole.has('value')) return null;
  const arms = new ArmNames(context, choices);
  const data = table.columns.filter(
    (profile) =>
      profile.header !== '' &&
      (sheet.prism === undefined ? arms.find(profile.header) !== null : sheet.prism.data.includes(profile.column)),
  );
  const others = table.columns.filter((profile) => !data.includes(profile) && holdsValues(profile));
  if (data.length < 2 || others.length > 0 || !data.every(holdsValues)) return null;
  const analyte = tableAnalyte(question);
  const { analyte: name, population, metric, unit } = analyte.header;
  const columns = table.columns.map((profile) => {
    if (!data.includes(profile)) return mapColumn(profile, 'ignored');
    return mapColumn(profile, 'measurement', { analyte: name, population, metric, unit, arm: profile.header });
  });
  const why: Explanation[] = [{ code: 'import.why-arm-columns', values: { count: data.length } }];
  if (said.visit === null) why.push({ code: 'import.why-no-visit', values: {} });
  return {
    layout: 'arm-columns',
    confidence: analyte.isSaid ? (sheet.prism === undefined ? 0.84 : 0.9) : 0.6,
    why,
    columns,
    analyteIsSaid: analyte.isSaid,
  };
};
