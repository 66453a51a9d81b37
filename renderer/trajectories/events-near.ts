import type { StudyCourse } from '../../core/study/overview.ts';
import type { useSay } from '../language.tsx';
import { endText, eventText } from '../subjects/course-words.ts';

const most = 4;

/** What happened to a subject about a week, in words: whatever lies nearer to it than to any other of the weeks. At most four, then dots. */
export function eventsNear(
  { followUps, events }: StudyCourse,
  subject: string,
  week: number,
  weeks: readonly number[],
  say: ReturnType<typeof useSay>,
): readonly string[] {
  const isNear = (day: number) => {
    const distance = Math.abs(day / 7 - week);
    return weeks.every((other) => other === week || Math.abs(day / 7 - other) > distance);
  };
  const happened = events.flatMap((event) =>
    event.subject === subject && event.day !== null && isNear(event.day)
      ? [{ day: event.day, text: eventText(event, say) }]
      : [],
  );
  const ended = followUps.flatMap((end) =>
    end.subject === subject && (end.state === 'death' || end.state === 'transplant') && isNear(end.day)
      ? [{ day: end.day, text: endText(end, say) }]
      : [],
  );
  const found = [...happened, ...ended].sort((a, b) => a.day - b.day).map(({ text }) => text);
  return found.length > most ? [...found.slice(0, most), '…'] : found;
}
