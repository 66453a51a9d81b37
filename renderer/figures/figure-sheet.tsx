import { useEffect, useMemo, useRef } from 'react';
import { Notice } from '../app/notice.tsx';
import { useSay } from '../language.tsx';
import { useSize } from '../trajectories/use-size.ts';
import { parseFigure } from './parse-figure.ts';

/** Millimetres to the tenth, as sizes are told. */
const rounded = (millimetres: number) => Math.round(millimetres * 10) / 10;

const pixelsPerMillimetre = 96 / 25.4;
/** Room for the size under the figure and the paper's shadow, in pixels. */
const around = { width: 64, height: 72 };

/** The figure itself, the very SVG that is saved, on paper at its printed size times `zoom`, or as large as there is room. */
export function FigureSheet({ svg, zoom }: { svg: Uint8Array; zoom: number | 'fit' }) {
  const say = useSay();
  const sheet = useRef<HTMLDivElement>(null);
  const figure = useMemo(() => parseFigure(new TextDecoder().decode(svg)), [svg]);
  const [measure, room] = useSize();
  useEffect(() => {
    if (figure === null) return;
    const { picture, widthMm, heightMm } = figure;
    const across = ((room?.width ?? 0) - around.width) / (widthMm * pixelsPerMillimetre);
    const down = ((room?.height ?? 0) - around.height) / (heightMm * pixelsPerMillimetre);
    const times = zoom === 'fit' ? Math.max(0.1, Math.min(across, down)) : zoom;
    picture.setAttribute('width', `${widthMm * times}mm`);
    picture.setAttribute('height', `${heightMm * times}mm`);
    sheet.current?.replaceChildren(picture);
  }, [figure, zoom, room]);
  if (figure === null) return <Notice level="error">{say('figures.not-a-figure')}</Notice>;
  return (
    <div className="figure-room" data-fit={zoom === 'fit'} ref={measure}>
      <figure className="figure-paper">
        <div className="figure-sheet" ref={sheet} />
        <figcaption className="soft small">
          {say('figures.size', { width: rounded(figure.widthMm), height: rounded(figure.heightMm) })}
        </figcaption>
      </figure>
    </div>
  );
}
