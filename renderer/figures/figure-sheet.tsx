import { useEffect, useMemo, useRef } from 'react';
import { Notice } from '../app/notice.tsx';
import { useSay } from '../language.tsx';
import { parseFigure } from './parse-figure.ts';

/** Millimetres to the tenth, as sizes are told. */
const rounded = (millimetres: number) => Math.round(millimetres * 10) / 10;

/** The figure itself, the very SVG that is saved, on paper at its printed size times `zoom`. */
export function FigureSheet({ svg, zoom }: { svg: Uint8Array; zoom: number }) {
  const say = useSay();
  const sheet = useRef<HTMLDivElement>(null);
  const figure = useMemo(() => parseFigure(new TextDecoder().decode(svg)), [svg]);
  useEffect(() => {
    if (figure === null) return;
    figure.picture.setAttribute('width', `${figure.widthMm * zoom}mm`);
    figure.picture.setAttribute('height', `${figure.heightMm * zoom}mm`);
    sheet.current?.replaceChildren(figure.picture);
  }, [figure, zoom]);
  if (figure === null) return <Notice level="error">{say('figures.not-a-figure')}</Notice>;
  return (
    <figure className="figure-paper">
      <div className="figure-sheet" ref={sheet} />
      <figcaption className="soft small">
        {say('figures.size', { width: rounded(figure.widthMm), height: rounded(figure.heightMm) })}
      </figcaption>
    </figure>
  );
}
