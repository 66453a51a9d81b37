import { assessments, screening } from './assessments.ts';
import { cohort } from './cohort.ts';
import { eventList, followUpList, longList, truthList } from './lists.ts';
import { labs, labWeeks, markers, markerWeeks, measurements } from './measurements.ts';
import { events, followUps } from './outcomes.ts';
import { chanceFrom } from './random.ts';
import {
  adverseEventSheet,
  fatalComplicationSheet,
  flowjoSheet,
  followUpSheet,
  labSheet,
  recordSheet,
  rosterSheet,
  workbookBytes,
} from './sheets.ts';

const population = 'Lymphocytes/NK/CD56dim';

/** The example study's files by their path in the project. The seeds are fixed: the same recipe gives the same bytes. */
export function exampleFiles(): ReadonlyMap<string, Uint8Array> {
  const chance = chanceFrom(2812121);
  const people = cohort(chance);
  const flow = measurements(people, markers, markerWeeks, chance);
  const liver = measurements(people, labs, labWeeks, chance);
  const ward = chanceFrom(2812122);
  const record = assessments(people, liver, ward);
  const screened = screening(liver, record, ward);
  const ends = followUps(people);
  const happened = events(people, ends, chanceFrom(2812123));
  const adverse = happened.filter(({ kind }) => kind === 'adverse-event');
  const fatal = happened.filter(({ kind }) => kind === 'fatal-complication');
  const text = new TextEncoder();
  return new Map([
    ['examples/nk-panel-flowjo.xlsx', workbookBytes({ Sheet0: flowjoSheet(flow, population) })],
    ['examples/liver-labs.xlsx', workbookBytes({ 肝功能: labSheet(liver, people) })],
    ['examples/ward-record.xlsx', workbookBytes({ 检验与评估: recordSheet(record), 筛选: recordSheet(screened) })],
    [
      'examples/follow-up.xlsx',
      workbookBytes({
        'Follow-up': followUpSheet(people, ends),
        'Adverse events': adverseEventSheet(adverse),
        'Fatal complications': fatalComplicationSheet(fatal),
      }),
    ],
    ['examples/roster.xlsx', workbookBytes({ Roster: rosterSheet(people) })],
    ['examples/long-nk.csv', text.encode(longList(flow, population))],
    ['test/reference/example/values.csv', text.encode(truthList([...flow, ...liver, ...record, ...screened]))],
    ['test/reference/example/follow-up.csv', text.encode(followUpList(ends))],
    ['test/reference/example/events.csv', text.encode(eventList(happened))],
  ]);
}
