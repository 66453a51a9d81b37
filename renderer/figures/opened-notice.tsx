import { Button } from '@mantine/core';
import { Notice } from '../app/notice.tsx';
import type { OpenFigure } from './use-open-figure.ts';

/** What came of opening a saved figure; of a book, its figures to choose from. */
export function OpenedNotice({ opening }: { opening: OpenFigure }) {
  const { opened, setOpened, show } = opening;
  if (opened === null) return null;
  return (
    <Notice level={opened.level} onClose={() => setOpened(null)}>
      {opened.words}
      {opened.carried.length === 0 ? null : (
        <ul className="figures-carried">
          {opened.carried.map(({ name, recipe }) => (
            <li key={name}>
              <Button size="compact-sm" variant="default" onClick={() => show(recipe, name ?? opened.file)}>
                {name ?? opened.file}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
