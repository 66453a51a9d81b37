import { mkdirSync, writeFileSync } from 'node:fs';
import { cohort } from './synthetic/cohort.ts';
import { longList, truthList } from './synthetic/lists.ts';
import { labs, labWeeks, markers, markerWeeks, measurements } from './synthetic/measurements.ts';
import { chanceFrom } from './synthetic/random.ts';
import { flowjoSheet, labSheet, rosterSheet, workbookBytes } from './synthetic/sheets.ts';

/** Writes the example study's files anew. The seed is fixed: running it changes nothing unless the recipe changed. */
const chance = chanceFrom(2812121);
const people = cohort(chance);
const flow = measurements(people, markers, markerWeeks, chance);
const liver = measurements(people, labs, labWeeks, chance);

const here = new URL('./', import.meta.url);
const reference = new URL('../test/reference/example/', import.meta.url);
mkdirSync(reference, { recursive: true });
writeFileSync(
  new URL('nk-panel-flowjo.xlsx', here),
  workbookBytes('Sheet0', flowjoSheet(flow, 'Lymphocytes/NK/CD56dim')),
);
writeFileSync(new URL('liver-labs.xlsx', here), workbookBytes('肝功能', labSheet(liver, people)));
writeFileSync(new URL('roster.xlsx', here), workbookBytes('Roster', rosterSheet(people)));
writeFileSync(new URL('long-nk.csv', here), longList(flow, 'Lymphocytes/NK/CD56dim'));
writeFileSync(new URL('values.csv', reference), truthList([...flow, ...liver]));
