import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { armtrace, armtraceJson, emptyFolder } from './armtrace.ts';

it('keeps the cells of an import by the command, so that its grid opens and dates out of order are asked about', async () => {
  const folder = emptyFolder();
  const study = path.join(folder, 'dated.armtrace');
  const file = path.join(folder, 'dated.csv');
  const rows = ['P1,MSC-1,0,2016-03-01,21', 'P1,MSC-1,4,2016-02-01,22', 'P2,Control,0,2016-03-01,31'];
  writeFileSync(file, ['Subject,Arm,Week,Sampling date,NKG2A (%)', ...rows].join('\n'));
  await armtrace('init', study, '--protocol', 'nct02812121');
  expect((await armtrace('import', file, '--study', study)).status).toBe(0);
  const asked = z.object({
    queries: z.array(z.object({ kind: z.string(), source: z.object({ cell: z.string() }).nullable() })),
  });
  const { queries } = await armtraceJson(asked, 'completeness', '--study', study);
  expect(queries.filter(({ kind }) => kind === 'visit-order').map(({ source }) => source?.cell)).toContain('D3');
});
