import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../language.tsx';

/** The legend and the methods paragraph, written from the same recipe as the figure, to be copied into a manuscript. */
export function FigureTexts({ legend, methods }: { legend: string; methods: string }) {
  const say = useSay();
  return (
    <section className="figure-texts">
      <CopiedText title={say('figures.legend')} button={say('figures.copy-legend')} text={legend} />
      <CopiedText title={say('figures.methods')} button={say('figures.copy-methods')} text={methods} />
    </section>
  );
}

function CopiedText({ title, button, text }: { title: string; button: string; text: string }) {
  const say = useSay();
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome({ text, done: true }),
      () => setOutcome({ text, done: false }),
    );
  };
  const said = outcome?.text === text ? outcome : null;
  return (
    <div>
      <div className="figure-text-head">
        <h2>{title}</h2>
        <Button variant="subtle" color="gray" size="compact-xs" aria-label={button} onClick={copy}>
          {said?.done === true ? say('figures.copied') : button}
        </Button>
      </div>
      <p className="small figure-text">{text}</p>
      <p className="small soft" role="status">
        {said?.done === false ? say('figures.copy-failed') : ''}
      </p>
    </div>
  );
}
