import { identifyColumns } from '../identify-columns.ts';
import { readMeasurementHeader } from '../measurement-header.ts';
import { visitInName } from '../names/visit-in-name.ts';
import { type LayoutMatcher, mapColumn } from './layout.ts';

/** A column whose header is a number is a visit's, not a covariate: `ID, 0, 4, 12`. */
function isNumber(header: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(header);
}

/** One row for each subject, with the arm and what else is known of a person: no visit, no measurements of the study. */
export const matchRoster: LayoutMatcher = ({ table, analytes, context }) => {
  const { byRole, covariates, rest } = identifyColumns(table);
  const subject = byRole.get('subject');
  const arm = byRole.get('arm');
  if (subject === undefined || byRole.has('visit') || (arm === undefined && covariates.length === 0)) return null;
  if (subject.distinct.size < subject.filled && subject.distinct.size < 2000) return null;
  if (rest.some((profile) => readMeasurementHeader(profile.header, analytes).known)) return null;
  if (rest.filter(({ header }) => visitInName(header, context.protocol) !== null || isNumber(header)).length > 1)
    return null;

  const columns = table.columns.map((profile) => {
    if (profile === subject) return mapColumn(profile, 'subject');
    if (profile === arm) return mapColumn(profile, 'arm');
    const kept = profile.header !== '' && (covariates.includes(profile) || rest.includes(profile));
    return kept ? mapColumn(profile, 'covariate', { analyte: profile.header }) : mapColumn(profile, 'ignored');
  });
  return {
    layout: 'roster',
    confidence: arm === undefined ? 0.75 : 0.95,
    why: [
      { code: 'import.why-one-row-per-subject', values: { header: subject.header } },
      arm === undefined
        ? { code: 'import.why-no-arm', values: {} }
        : { code: 'import.why-arm', values: { header: arm.header } },
    ],
    columns,
  };
};
