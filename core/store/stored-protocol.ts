import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  analyteKinds,
  analyteSchema,
  armSchema,
  detectionPolicies,
  outcomeSchema,
  type Protocol,
} from '../study/protocol.ts';
import { referenceRangeSchema } from '../study/reference-range.ts';
import { firstRow, rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

interface StudyRow {
  readonly title: string;
  readonly registry_id: string | null;
  readonly note: string;
  readonly detection_policy: string;
  readonly open: number;
  readonly outcomes: string;
}
interface ArmRow {
  readonly name: string;
  readonly description: string;
  readonly colour: string;
  readonly infusion_weeks: string;
  readonly infusion_weeks_confirmed: number;
}
interface VisitRow {
  readonly week: number;
  readonly label: string;
  readonly days_before: number;
  readonly days_after: number;
}
interface AnalyteRow {
  readonly name: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly synonyms: string;
  readonly reference: string | null;
}

/** The protocol that a database's tables hold; see `readStoredProtocol`. */
export function protocolOf(database: Database): Protocol {
  const study = firstRow<StudyRow>(database, 'SELECT * FROM study');
  if (study === undefined) throw new Error('a study file without its study row');
  const arms = rows<ArmRow>(database, 'SELECT * FROM arm WHERE planned = 1 ORDER BY position, id');
  const visits = rows<VisitRow>(database, 'SELECT * FROM visit WHERE planned = 1 ORDER BY week');
  const analytes = rows<AnalyteRow>(database, 'SELECT * FROM analyte WHERE planned = 1 ORDER BY position, id');
  return {
    format: 'armtrace-protocol',
    version: 1,
    title: study.title,
    registryId: study.registry_id,
    note: study.note,
    arms: arms.map((arm) => ({
      name: arm.name,
      description: arm.description,
      colour: arm.colour,
      infusionWeeks: armSchema.shape.infusionWeeks.parse(JSON.parse(arm.infusion_weeks)),
      infusionWeeksConfirmed: arm.infusion_weeks_confirmed === 1,
    })),
    visits: visits.map((visit) => ({
      week: visit.week,
      label: visit.label,
      daysBefore: visit.days_before,
      daysAfter: visit.days_after,
    })),
    analytes: analytes.map((analyte) => ({
      name: analyte.name,
      kind: z.enum(analyteKinds).parse(analyte.kind),
      unit: analyte.unit,
      synonyms: analyteSchema.shape.synonyms.parse(JSON.parse(analyte.synonyms)),
      ...(analyte.reference === null ? {} : { reference: referenceRangeSchema.parse(JSON.parse(analyte.reference)) }),
    })),
    outcomes: z.array(outcomeSchema).parse(JSON.parse(study.outcomes)),
    detectionPolicy: z.enum(detectionPolicies).parse(study.detection_policy),
    open: study.open === 1,
  };
}

/** The study's protocol: arms and analytes in their order, visits by week. */
export function readStoredProtocol(study: StudyFile): Protocol {
  return read(study, () => protocolOf(study.database));
}
