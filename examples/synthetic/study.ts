import { cohort } from './cohort.ts';
import { longList, truthList } from './lists.ts';
import { labs, labWeeks, markers, markerWeeks, measurements } from './measurements.ts';
import { chanceFrom } from './random.ts';
import { flowjoSheet, labSheet, rosterSheet, workbookBytes } from './sheets.ts';

const population = 'Lymphocytes/NK/CD56dim';

/** The example study's files by their path in the project. The seed is fixed: the same recipe gives the same bytes. */
export function exampleFiles(): ReadonlyMap<string, Uint8Array> {
  const chance = chanceFrom(2812121);
  const people = cohort(chance);
  const flow = measurements(people, markers, markerWeeks, chance);
  const liver = measurements(people, labs, labWeeks, chance);
  const text = new TextEncoder();
  return new Map([
    ['examples/nk-panel-flowjo.xlsx', workbookBytes('Sheet0', flowjoSheet(flow, population))],
    ['examples/liver-labs.xlsx', workbookBytes('肝功能', labSheet(liver, people))],
    ['examples/roster.xlsx', workbookBytes('Roster', rosterSheet(people))],
    ['examples/long-nk.csv', text.encode(longList(flow, population))],
    ['test/reference/example/values.csv', text.encode(truthList([...flow, ...liver]))],
  ]);
}
