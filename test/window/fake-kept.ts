import type { ImportDetail, RememberedMapping } from '../../core/import/kept.ts';
import { mappingSchema } from '../../core/import/mapping.ts';
import type { ImportRecord, UndoneList } from '../../core/study/overview.ts';
import { fakeReview } from './fake-review.ts';

const review = fakeReview('kept', 'NK panel.xlsx', { clean: true, already: false });
const sheets = review.files[0]?.mapping ?? [];
const mapping = mappingSchema.parse({ format: 'armtrace-mapping', version: 1, ...review.choices, sheets });

export const fakeMappings: readonly RememberedMapping[] = [
  { fingerprint: 'f1', name: 'NK panel of the flow core', usedAt: '2026-03-01T15:40:00Z', mapping },
  { fingerprint: 'f2', name: '', usedAt: '2026-02-01T09:12:00Z', mapping },
];

/** What the study remembers of an import: the cells of its first sheet, two problems, one correction. */
export function fakeImportDetail(record: ImportRecord): ImportDetail {
  const [panel] = sheets;
  return {
    record,
    sheets: panel === undefined ? [] : [{ sheet: 0, name: 'NK panel', rows: 482, columns: 10, mapping: panel }],
    problems: fakeReview('kept', 'NK panel.xlsx', { clean: false, already: false }).problems.slice(2, 6),
    problemsCut: false,
    corrections: [{ sheet: 'NK panel', cell: 'E19', original: '4l.2', corrected: '41.2', reason: 'Typing error' }],
    mapping,
    additions: [
      { kind: 'analyte', name: 'CD57', owner: '', outcome: record.undoneAt === null ? null : 'kept' },
      { kind: 'synonym', name: 'NKG2-A', owner: 'NKG2A', outcome: record.undoneAt === null ? null : 'reversed' },
      { kind: 'subject', name: 'P181', owner: '', outcome: record.undoneAt === null ? null : 'reversed' },
    ],
  };
}

const undone = {
  subject: 'P004',
  week: 8,
  analyte: 'NKG2A',
  population: 'CD56dim',
  cell: 'E19',
  text: '41.2',
} as const;

export const fakeUndone: UndoneList = {
  removed: { count: 2, first: [{ ...undone, outcome: 'removed', standing: null }] },
  restored: { count: 1, first: [{ ...undone, outcome: 'restored', standing: '14.2' }] },
  kept: { count: 1, first: [{ ...undone, outcome: 'kept', standing: '40.0' }] },
  couldNot: { count: 1, first: [{ ...undone, outcome: 'could-not', standing: null }] },
};
