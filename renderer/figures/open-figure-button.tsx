import { Button, FileButton } from '@mantine/core';
import { useSay } from '../language.tsx';
import type { OpenFigure } from './use-open-figure.ts';

/** Opens a figure that was saved as a file. */
export function OpenFigureButton({ opening }: { opening: OpenFigure }) {
  const say = useSay();
  return (
    <div className="figures-open">
      <FileButton
        accept=".svg,.pdf,.png,.tif,.tiff,.pptx,.eps"
        onChange={(file) => (file === null ? undefined : opening.open(file))}
      >
        {(props) => (
          <Button {...props} variant="default" loading={opening.busy}>
            {say('figures.open')}
          </Button>
        )}
      </FileButton>
      <p className="soft small">{say('figures.open-hint')}</p>
    </div>
  );
}
