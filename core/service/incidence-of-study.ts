import { countIncidence } from '../statistics/incidence/count-incidence.ts';
import { eventsOfKind, isFatal } from '../statistics/incidence/events-of-kind.ts';
import type { IncidenceAnswer } from '../statistics/incidence/incidence-answer.ts';
import { type EventFilter, eventChoices, isSelected } from '../statistics/incidence/select-events.ts';
import { listEvents } from '../store/events.ts';
import { listFollowUps } from '../store/follow-up.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { listSubjects } from '../store/subjects.ts';
import { everySubject, type SubjectFilter } from '../study/subject-filter.ts';
import { keptSubjects } from './kept-subjects.ts';

/**
 * The events of a kind that a filter lets through, counted per arm and term out of every subject of the arm, or out of those whom `whom` lets through.
 * Throws what reading the study throws.
 */
export function incidenceOfStudy(
  study: StudyFile,
  filter: EventFilter,
  whom: SubjectFilter = everySubject,
): IncidenceAnswer {
  const { arms } = readStoredProtocol(study);
  const names = arms.map(({ name }) => name);
  const rank = new Map(names.map((name, index) => [name, index]));
  const kept = keptSubjects(study, whom);
  const counts = ({ subject }: { readonly subject: string }) => kept === null || kept.has(subject);
  const everybody = listSubjects(study);
  const subjects = everybody.filter(counts).map(({ subject, arm }) => ({ subject, arm }));
  const all = listEvents(study).filter(counts);
  const ofKind = eventsOfKind(all, filter.kind);
  const selected = ofKind.filter((event) => isSelected(event, filter));
  const order = (arm: string) => rank.get(arm) ?? names.length;
  const endless = Number.POSITIVE_INFINITY;
  return {
    filter,
    arms,
    subjects,
    incidence: countIncidence({ kind: filter.kind, arms: names, subjects, events: selected }),
    events: selected.sort(
      (a, b) =>
        order(a.arm) - order(b.arm) ||
        a.subject.localeCompare(b.subject, 'en', { numeric: true }) ||
        compare(a.day ?? endless, b.day ?? endless),
    ),
    choices: eventChoices(ofKind),
    ofKind: ofKind.length,
    fatalByGrade: filter.kind === 'adverse-event' ? 0 : selected.filter(isFatal).length,
    ofAnyKind: all.length,
    lastDay: Object.fromEntries(listFollowUps(study).map(({ subject, day }) => [subject, day])),
    ...(kept === null ? {} : { filtered: { kept: subjects.length, of: everybody.length } }),
  };
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
