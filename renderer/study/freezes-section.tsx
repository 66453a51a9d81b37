import { Anchor, Button, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { FreezeRecord } from '../../core/study/freeze.ts';
import { useAppState } from '../app/app-state.tsx';
import { longTime } from '../app/moment.ts';
import { Notice } from '../app/notice.tsx';
import { useTask } from '../app/task.ts';
import { call, save } from '../engine.ts';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { useAnswer } from '../trajectories/use-answer.ts';
import { useStudy } from './current-study.tsx';
import { FreezeChangesList } from './freeze-changes-list.tsx';
import { useLook } from './use-look.ts';

const everything = {};
const formats = ['xlsx', 'csv', 'r'] as const;

/** The named states of the data: kept now, looked at, and what changed since. */
export function FreezesSection() {
  const say = useSay();
  const sayError = useSayError();
  const { fingerprint, readOnly, frozen, counts, blinded } = useStudy();
  const { showStudy } = useAppState();
  const [name, setName] = useState('');
  const [kept, setKept] = useState<readonly FreezeRecord[] | null>(null);
  const [{ settings }] = useLocation();
  const [opened, setOpened] = useState<string | null>(settings.get('since'));
  const { value, error } = useAnswer('freeze.list', everything, `${fingerprint} ${blinded}`);
  const freezes = kept ?? value ?? [];
  const keep = useTask(
    useCallback(
      async (asked: string) => {
        setKept(await call('freeze.make', { name: asked }));
        setName('');
        showStudy(await call('study.overview', {}));
      },
      [showStudy],
    ),
  );
  const look = useLook();
  const saveAs = useTask(
    useCallback(
      async (freeze: string, format: (typeof formats)[number]) =>
        void (await save(await call('study.export', { format, freeze }))),
      [],
    ),
  );
  const failure = error ?? keep.error ?? look.error ?? saveAs.error;
  return (
    <section id="study-freezes">
      <h2>{say('freeze.title')}</h2>
      <p className="soft small">{say('freeze.what')}</p>
      {failure === null ? null : <Notice level="error">{sayError(failure)}</Notice>}
      {readOnly || counts.readings === 0 ? null : (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') keep.run(name);
          }}
        >
          <TextInput
            className="study-reason"
            aria-label={say('freeze.name')}
            placeholder={say('freeze.name-example')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={keep.busy} disabled={name.trim() === ''}>
            {say('freeze.keep')}
          </Button>
        </form>
      )}
      {freezes.length === 0 ? null : (
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{say('study-view.name')}</th>
              <th scope="col">{say('freeze.kept')}</th>
              <th scope="col" className="number">
                {say('wizard.count-subjects')}
              </th>
              <th scope="col" className="number">
                {say('wizard.count-readings')}
              </th>
              <th scope="col">{say('freeze.fingerprint')}</th>
              <th scope="col">
                <span className="unseen">{say('freeze.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {freezes.map((freeze) => (
              <FreezeRow
                key={freeze.name}
                freeze={freeze}
                isLookedAt={frozen?.name === freeze.name}
                isOpened={opened === freeze.name}
                busy={saveAs.busy}
                onLook={look.run}
                onSave={saveAs.run}
                onOpen={() => setOpened(opened === freeze.name ? null : freeze.name)}
              />
            ))}
          </tbody>
        </table>
      )}
      {opened === null ? null : <FreezeChangesList name={opened} state={`${fingerprint} ${blinded}`} />}
    </section>
  );
}

function FreezeRow({
  freeze,
  isLookedAt,
  isOpened,
  busy,
  onLook,
  onSave,
  onOpen,
}: {
  freeze: FreezeRecord;
  isLookedAt: boolean;
  isOpened: boolean;
  busy: boolean;
  onLook: (name: string | null) => void;
  onSave: (name: string, format: (typeof formats)[number]) => void;
  onOpen: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { name, at, by, subjects, readings, fingerprint } = freeze;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {longTime(language, at)} <span className="soft">{by}</span>
      </td>
      <td className="number">{say('window.number', { number: subjects })}</td>
      <td className="number">{say('window.number', { number: readings })}</td>
      <td className="mono soft">{fingerprint}</td>
      <td>
        <span className="row">
          <Anchor
            component="button"
            type="button"
            size="sm"
            underline="always"
            onClick={() => onLook(isLookedAt ? null : name)}
          >
            {say(isLookedAt ? 'freeze.back' : 'freeze.look')}
          </Anchor>
          <Anchor
            component="button"
            type="button"
            size="sm"
            underline="always"
            aria-expanded={isOpened}
            onClick={onOpen}
          >
            {say('freeze.changes')}
          </Anchor>
          <span className="freeze-save soft">
            {formats.map((format) => (
              <Anchor
                key={format}
                component="button"
                type="button"
                size="sm"
                underline="always"
                disabled={busy}
                aria-label={say('freeze.save-as', { name, format: say(`freeze.as-${format}`) })}
                onClick={() => onSave(name, format)}
              >
                {say(`freeze.as-${format}`)}
              </Anchor>
            ))}
          </span>
        </span>
      </td>
    </tr>
  );
}
