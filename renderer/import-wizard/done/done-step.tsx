import { Button } from '@mantine/core';
import { useSay } from '../../language.tsx';
import { go } from '../../location.ts';
import { useImport } from '../import-state.tsx';
import type { Importing } from '../importing.ts';

type Done = Extract<Importing, { step: 'done' }>;

/** What the import did, said after it happened, and where to go next. */
export function DoneStep({ result }: Done) {
  const say = useSay();
  const { finish, choose } = useImport();
  const { totals, files, added } = result;
  const lines: readonly (readonly [string, number])[] = [
    [say('wizard.done-added'), totals.added],
    [say('wizard.done-unchanged'), totals.unchanged],
    [say('wizard.done-replaced'), totals.replaced],
    [say('wizard.done-conflicts'), totals.conflicts],
    [say('wizard.done-subjects'), totals.subjects],
    [say('wizard.done-warnings'), totals.warnings],
  ];
  const additions = [
    ['wizard.done-arms', added.arms],
    ['wizard.done-visits', added.visits],
    ['wizard.done-analytes', added.analytes],
  ] as const;
  const leave = (place: string) => {
    finish();
    go(place);
  };
  return (
    <div className="wizard-page">
      <h1>
        {say(totals.added + totals.replaced > 0 ? 'wizard.done' : 'wizard.done-nothing-new', { count: totals.added })}
      </h1>
      <ul className="wizard-files">
        {files.map((file) => (
          <li key={file.sha256 + file.file}>
            <span>{file.file}</span>
            {file.alreadyImported ? <span className="soft small">{say('wizard.done-already')}</span> : null}
          </li>
        ))}
      </ul>
      <dl className="wizard-counts">
        {lines.map(([name, count]) => (
          <div key={name}>
            <dt className="soft">{name}</dt>
            <dd className="number">{say('window.number', { number: count })}</dd>
          </div>
        ))}
      </dl>
      {additions.map(([words, names]) =>
        names.length === 0 ? null : (
          <p key={words} className="soft">
            {say(words, { names: names.join(', ') })}
          </p>
        ),
      )}
      <div className="row">
        <Button autoFocus onClick={() => leave('trajectories')}>
          {say('wizard.see-trajectories')}
        </Button>
        <Button variant="default" onClick={choose}>
          {say('wizard.import-more')}
        </Button>
        <Button variant="default" onClick={() => leave('imports')}>
          {say('wizard.see-imports')}
        </Button>
      </div>
    </div>
  );
}
