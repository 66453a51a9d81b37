import { Button, Menu, TextInput, UnstyledButton } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { NamedFigure } from '../../../core/figure/named-figure.ts';
import { presets } from '../../../core/figure/presets.ts';
import { longTime } from '../../app/moment.ts';
import { useLanguage, useSay, useSayError } from '../../language.tsx';
import { go } from '../../location.ts';
import { useStudy } from '../../study/current-study.tsx';
import { useAnswer } from '../../trajectories/use-answer.ts';
import { parseFigure } from '../parse-figure.ts';

/** A figure of the study: its picture, its name, for which place, and whether the data are still those it was saved with. */
export function FigureCard({
  figure,
  onRename,
  onDuplicate,
  onRemove,
}: {
  figure: NamedFigure;
  onRename: (name: string) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [naming, setNaming] = useState<string | null>(null);
  const { recipe } = figure;
  const rename = () => {
    if (naming !== null && naming.trim() !== '' && naming.trim() !== figure.name) onRename(naming.trim());
    setNaming(null);
  };
  return (
    <li className="figure-card">
      <div className="figure-card-picture">
        <div aria-hidden="true">
          <Thumbnail figure={figure} />
        </div>
        <UnstyledButton
          className="figure-card-open"
          aria-label={say('figures.open-kept', { name: figure.name })}
          disabled={recipe === null}
          onClick={() => go('figures', { figure: String(figure.id) })}
        />
      </div>
      <div className="figure-card-words">
        {naming === null ? (
          <strong className="figure-card-name">{figure.name}</strong>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              rename();
            }}
          >
            <TextInput
              size="xs"
              autoFocus
              aria-label={say('figures.name')}
              maxLength={200}
              value={naming}
              onChange={(event) => setNaming(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setNaming(null);
              }}
            />
          </form>
        )}
        <Menu position="bottom-end" returnFocus={false}>
          <Menu.Target>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={say('figures.more-about', { name: figure.name })}
            >
              {say('figures.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setNaming(figure.name)}>{say('figures.rename')}</Menu.Item>
            <Menu.Item disabled={recipe === null} onClick={onDuplicate}>
              {say('figures.duplicate')}
            </Menu.Item>
            <Menu.Item onClick={onRemove}>{say('figures.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className="soft small">
        {recipe === null
          ? say('figures.unreadable')
          : say('figures.card', {
              preset: say(`figures.preset-${presets[recipe.preset].name}`),
              at: longTime(language, figure.at),
            })}
      </p>
      {figure.changed ? <p className="figure-card-changed small">{say('figures.card-changed')}</p> : null}
    </li>
  );
}

function Thumbnail({ figure }: { figure: NamedFigure }) {
  const say = useSay();
  const sayError = useSayError();
  const study = useStudy();
  const place = useRef<HTMLSpanElement>(null);
  const { recipe } = figure;
  const { value, error } = useAnswer(
    'figure.render',
    recipe === null ? null : { recipe, format: 'svg' },
    study.fingerprint,
  );
  const picture = useMemo(
    () => (value === null ? null : parseFigure(new TextDecoder().decode(value.bytes))?.picture),
    [value],
  );
  useEffect(() => {
    if (picture === null || picture === undefined) return;
    picture.removeAttribute('width');
    picture.removeAttribute('height');
    picture.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(picture);
  }, [picture]);
  if (error !== null) return <span className="figure-thumbnail soft small">{sayError(error)}</span>;
  if (picture === null) return <span className="figure-thumbnail soft small">{say('figures.drawing')}</span>;
  return <span className="figure-thumbnail" ref={place} />;
}
