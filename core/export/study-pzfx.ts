import { measureOf, seriesName } from '../figure/axis-title.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import type { Arm } from '../study/protocol.ts';
import { type Language, say } from '../words/say.ts';
import { type PrismColumn, type PrismTable, prismXml } from './prism-xml.ts';

/** As many replicates as any table of Prism has. */
const mostReplicates = 256;

/** A study's numbers for GraphPad Prism. */
export interface StudyPrism {
  readonly text: string;
  readonly tables: number;
  /** The series that have more subjects in an arm than Prism has replicates: they are given as mean, SD and n alone. */
  readonly withoutReplicates: readonly string[];
}

/**
 * A study as a Prism project, two grouped tables for each series: weeks as rows, arms as columns; first with the subjects as replicates, then mean, SD
 * and n. A subject stands in the same subcolumn of an arm in every table; the project's notes name them in order, and say how values beyond a limit of
 * detection were counted. Trajectories are those of the values themselves, not of changes; `withoutArm` counts values of subjects in no arm.
 */
export function studyPzfx(
  trajectories: readonly Trajectory[],
  study: { readonly title: string; readonly withoutArm: number; readonly language: Language },
): StudyPrism {
  const { language } = study;
  const places = subcolumnsOfSubjects(trajectories);
  const withoutReplicates: string[] = [];
  const tables: PrismTable[] = [];
  const titles = new Set<string>();
  for (const trajectory of trajectories) {
    const measure = measureOf(trajectory.series);
    const name = `${seriesName(trajectory.series)}${measure === '' ? '' : ` (${measure})`}`;
    const replicates = replicateColumns(trajectory, places);
    if (replicates.every(({ subcolumns }) => subcolumns.length <= mostReplicates)) {
      tables.push(tableOf(trajectory, unused(name, titles), 'replicates', replicates));
    } else withoutReplicates.push(name);
    tables.push(
      tableOf(
        trajectory,
        unused(say(language, 'export.prism-summary', { series: name }), titles),
        'SDN',
        summaryColumns(trajectory),
      ),
    );
  }
  const notes = [study.title, ...limitNotes(trajectories, language), ...orderNotes(places, language)];
  if (study.withoutArm > 0) notes.push(say(language, 'export.prism-without-arm', { count: study.withoutArm }));
  if (withoutReplicates.length > 0) {
    notes.push(say(language, 'export.prism-without-replicates', { series: withoutReplicates.join('; ') }));
  }
  return { text: prismXml(tables, notes, 'Armtrace'), tables: tables.length, withoutReplicates };
}

/** Titles of a project differ from each other. */
function unused(title: string, taken: Set<string>): string {
  let free = title;
  for (let number = 2; taken.has(free); number += 1) free = `${title} ${number}`;
  taken.add(free);
  return free;
}

function tableOf(
  trajectory: Trajectory,
  title: string,
  format: PrismTable['format'],
  columns: readonly PrismColumn[],
): PrismTable {
  return { title, format, rowTitles: weeksOf(trajectory).map((week) => `W${week}`), columns };
}

/** Every week with a row, also one whose values are all left out. */
function weeksOf(trajectory: Trajectory): readonly number[] {
  return [...new Set(trajectory.rows.map(({ week }) => week))].sort((a, b) => a - b);
}

/** For each arm its subjects in order, each with the number of values that it has at most at one week. */
type Places = ReadonlyMap<string, ReadonlyMap<string, number>>;

function subcolumnsOfSubjects(trajectories: readonly Trajectory[]): Places {
  const places = new Map<string, Map<string, number>>();
  for (const { subjects } of trajectories) {
    for (const { subject, arm, points } of subjects) {
      const ofArm = places.get(arm) ?? new Map<string, number>();
      const most = Math.max(
        ...Map.groupBy(points, ({ week }) => week)
          .values()
          .map((at) => at.length),
      );
      ofArm.set(subject, Math.max(most, ofArm.get(subject) ?? 1));
      places.set(arm, ofArm);
    }
  }
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  return new Map([...places].map(([arm, subjects]) => [arm, new Map([...subjects].sort(([a], [b]) => compare(a, b)))]));
}

function replicateColumns(trajectory: Trajectory, places: Places): PrismColumn[] {
  const weeks = weeksOf(trajectory);
  return trajectory.arms.map((arm: Arm) => {
    const ofArm = new Map(
      trajectory.subjects.filter((one) => one.arm === arm.name).map(({ subject, points }) => [subject, points]),
    );
    const subcolumns = [...(places.get(arm.name) ?? [])].flatMap(([subject, width]) => {
      const atWeek = Map.groupBy(ofArm.get(subject) ?? [], ({ week }) => week);
      return Array.from({ length: width }, (_, replicate) =>
        weeks.map((week) => atWeek.get(week)?.[replicate]?.value ?? null),
      );
    });
    return { title: arm.name, subcolumns };
  });
}

function summaryColumns(trajectory: Trajectory): PrismColumn[] {
  const weeks = weeksOf(trajectory);
  return trajectory.arms.map((arm) => {
    const rows = new Map(trajectory.rows.filter((row) => row.arm === arm.name).map((row) => [row.week, row]));
    const column = (value: (row: Trajectory['rows'][number]) => number | null) =>
      weeks.map((week) => {
        const row = rows.get(week);
        return row === undefined || row.n === 0 ? null : value(row);
      });
    return { title: arm.name, subcolumns: [column(({ mean }) => mean), column(({ sd }) => sd), column(({ n }) => n)] };
  });
}

function limitNotes(trajectories: readonly Trajectory[], language: Language): string[] {
  return trajectories.flatMap(({ series, rows, detectionPolicy }) => {
    const count = rows.reduce((sum, { censored }) => sum + censored, 0);
    return count === 0 ? [] : [`${seriesName(series)}: ${say(language, limitWords[detectionPolicy], { count })}`];
  });
}

const limitWords = {
  limit: 'figure.note-at-limit',
  half: 'figure.note-at-half',
  exclude: 'figure.note-excluded',
} as const;

function orderNotes(places: Places, language: Language): string[] {
  return [...places].map(([arm, subjects]) =>
    say(language, 'export.prism-order', {
      arm,
      subjects: [...subjects].flatMap(([subject, width]) => Array.from({ length: width }, () => subject)).join(', '),
    }),
  );
}
