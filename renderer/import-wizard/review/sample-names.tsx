import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { ImportReview } from '../../../core/import/review.ts';
import { type SamplePart, type SampleRole, sampleRoles, tokensOfSample } from '../../../core/import/sample-template.ts';
import { useSay } from '../../language.tsx';
import type { Answered } from '../importing.ts';
import { withChoices } from './answers.ts';
import { CommittedText } from './committed-text.tsx';
import { ruleIds } from './rule-ids.ts';
import './sample-names.css';
import { templateOf, tryNames, withToken } from './sample-parts.ts';
import { TriedNames } from './tried-names.tsx';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** How sample names are read: one points at the parts of one name, and sees at once what all names give. */
export function SampleNames({ review, answered, revise }: Props) {
  const say = useSay();
  const { sampleTemplate, samplePattern } = answered.choices;
  const names = review.sampleNames;
  const [role, setRole] = useState<SampleRole>('subject');
  const [draft, setDraft] = useState<{ readonly example: string; readonly parts: readonly SamplePart[] } | null>(null);
  const example = draft?.example ?? sampleTemplate?.example ?? names[0] ?? '';
  const parts = draft?.parts ?? sampleTemplate?.parts ?? [];
  const template = templateOf(example, parts);
  const tried = template === null ? [] : tryNames(template, names);
  const unread = tried.filter((one) => one.parts === null);
  const roleAt = (token: number) => parts.find(({ from, to }) => from <= token && token <= to)?.role ?? null;
  return (
    <section>
      <h2>{say('wizard.sample-names')}</h2>
      <p className="soft">{say('wizard.sample-click')}</p>
      <SegmentedControl
        aria-label={say('wizard.sample-role')}
        value={role}
        onChange={setRole}
        data={sampleRoles.map((value) => ({ value, label: say(`wizard.sample-is-${value}`) }))}
      />
      <div className="sample-tokens">
        {tokensOfSample(example).map(({ text, start, joined }, token) => {
          const taken = roleAt(token);
          return (
            <button
              key={start}
              id={token === 0 ? ruleIds.samples : undefined}
              type="button"
              aria-pressed={taken === role}
              className={`sample-token${joined ? ' sample-token-joined' : ''}${taken === null ? '' : ' sample-token-taken'}`}
              onClick={() => setDraft({ example, parts: withToken(parts, role, token) })}
            >
              <span className="mono">{text}</span>
              <span className="sample-token-role">{taken === null ? '' : say(`wizard.sample-is-${taken}`)}</span>
            </button>
          );
        })}
        {unread[0] === undefined ? null : (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => setDraft({ example: unread[0]?.name ?? example, parts: [] })}
          >
            {say('wizard.sample-other-example')}
          </Button>
        )}
      </div>
      {template === null ? (
        <p className="amber">{say('wizard.sample-needs-subject')}</p>
      ) : (
        <>
          <div className="page-head">
            <p className={unread.length > 0 ? 'amber' : 'soft'} aria-live="polite">
              {say('wizard.sample-fits', { fit: tried.length - unread.length, count: tried.length })}
            </p>
            {draft === null ? null : (
              <Button
                onClick={() => {
                  revise(withChoices(answered, { sampleTemplate: template, samplePattern: null }));
                  setDraft(null);
                }}
              >
                {say('wizard.sample-apply')}
              </Button>
            )}
          </div>
          <TriedNames tried={tried} roles={parts.map((part) => part.role)} />
        </>
      )}
      <details className="folded" open={samplePattern !== null}>
        <summary className="soft small">{say('wizard.sample-pattern')}</summary>
        <CommittedText
          aria-label={say('wizard.sample-pattern')}
          description={say('wizard.sample-pattern-what')}
          className="sample-pattern"
          value={samplePattern ?? ''}
          accept={isPattern}
          onCommit={(text) => revise(withChoices(answered, { samplePattern: text.trim() === '' ? null : text.trim() }))}
        />
      </details>
    </section>
  );
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
