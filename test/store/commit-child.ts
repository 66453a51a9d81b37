import { commitStaged } from '../../core/store/commit-staged.ts';
import { openStudy } from '../../core/store/open-study.ts';
import { writable } from '../../core/store/study-file.ts';

/** Opens the study named first, says that it starts, commits the staging file named second, says that it is done, and stays. */
const [path = '', staging = ''] = process.argv.slice(2);
const study = writable(openStudy(path));
study.session.backedUp = true;
process.stdout.write('start\n');
commitStaged(study, staging, {
  onConflict: 'replace',
  by: 'child',
  add: { arms: true, visits: true, analytes: true, subjects: true },
  mapping: null,
});
process.stdout.write('done\n');
setInterval(() => {}, 1000);
