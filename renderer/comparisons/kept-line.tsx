import { Button, Menu } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { StoredComparison } from '../../core/statistics/comparison/stored-comparison.ts';
import { shortTime } from '../app/moment.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { EditKept } from './edit-kept.tsx';
import { keptAddress } from './kept-address.ts';
import type { KeptAction } from './use-kept.ts';

/** A kept comparison: its name opens it as it was asked; under it what a person noted. `place` is where it stands in the list. */
export function KeptLine({
  list,
  place,
  onAct,
}: {
  list: readonly StoredComparison[];
  place: number;
  onAct: (action: KeptAction) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const study = useStudy();
  const [editing, setEditing] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) more.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const kept = list[place];
  if (kept === undefined) return null;
  const { id, name, note, freeze, stale } = kept;
  const isLast = place === list.length - 1;
  if (editing) {
    return (
      <li>
        <EditKept
          kept={kept}
          onSave={(newName, newNote) => {
            setEditing(false);
            onAct({ do: 'edit', id, name: newName, note: newNote });
          }}
          onLeave={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <div className="kept-head">
        <a href={keptAddress(study, kept)}>{name}</a>
        <span className="soft small">{say('comparisons.stored', { when: shortTime(language, kept.at) })}</span>
        {freeze === null ? null : <span className="soft small">{say('freeze.cited', { name: freeze })}</span>}
        {stale ? (
          <>
            <span className="amber small">
              {say(freeze === null ? 'comparisons.stale' : 'comparisons.stale-freeze')}
            </span>
            {!study.keeps ? null : (
              <Button variant="default" size="compact-xs" onClick={() => onAct({ do: 'renew', id })}>
                {say('comparisons.run-again')}
              </Button>
            )}
          </>
        ) : null}
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button
              ref={more}
              variant="subtle"
              size="compact-xs"
              disabled={!study.keeps}
              aria-label={say('comparisons.more-about', { name })}
            >
              {say('comparisons.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setEditing(true)}>{say('comparisons.edit')}</Menu.Item>
            <Menu.Item
              disabled={place === 0}
              onClick={() => onAct({ do: 'move', id, before: list[place - 1]?.id ?? null })}
            >
              {say('comparisons.move-up')}
            </Menu.Item>
            <Menu.Item disabled={isLast} onClick={() => onAct({ do: 'move', id, before: list[place + 2]?.id ?? null })}>
              {say('comparisons.move-down')}
            </Menu.Item>
            <Menu.Item onClick={() => onAct({ do: 'remove', id })}>{say('comparisons.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {note === '' ? null : <p className="kept-note">{note}</p>}
    </li>
  );
}
