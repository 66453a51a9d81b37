import { listImports } from '../../core/store/imports.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { table } from '../table.ts';
import { readStudy } from '../with-study.ts';

/** Lists a study's imports, newest first. Throws what `openStudy` throws. */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  return readStudy(call, (study) => {
    const imports = listImports(study);
    const headings = (['import', 'file', 'when', 'by', 'readings', 'added', 'replaced', 'state'] as const).map((name) =>
      say(language, `command.column-${name}`),
    );
    const rows = imports.map((one) => [
      one.importId,
      one.file,
      one.importedAt,
      one.by,
      one.readings,
      one.added,
      one.replaced,
      one.undoneAt === null ? null : say(language, 'command.said-undone-at', { at: one.undoneAt }),
    ]);
    const text = rows.length === 0 ? say(language, 'command.said-no-imports') : table(headings, rows);
    return { document: { imports }, text };
  });
}
