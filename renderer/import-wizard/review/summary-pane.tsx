import { Anchor } from '@mantine/core';
import type { ImportReview } from '../../../core/import/review.ts';
import { longTime } from '../../app/moment.ts';
import { Notice } from '../../app/notice.tsx';
import { useLanguage, useSay } from '../../language.tsx';
import { useLocation } from '../../location.ts';
import type { Answered } from '../importing.ts';
import { isCompared } from './differences-pane.tsx';
import { FirstReadings } from './first-readings.tsx';
import { IdentityNotice } from './identity-notice.tsx';
import { ArmOffers } from './questions/arm-offers.tsx';
import { Questions } from './questions/questions.tsx';
import { RulesSection } from './rules-section.tsx';
import { SheetsTable } from './sheets-table.tsx';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** The whole of an import on one screen: what it holds, what it would change, what is still a question. */
export function SummaryPane({ review, answered, revise }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [, change] = useLocation();
  const { counts, difference } = review;
  // What would change is known once every question is answered.
  const known = counts.errors === 0 || isCompared(review);
  const found: readonly (readonly [string, number])[] = [
    [say('wizard.count-readings'), counts.readings],
    ...(counts.events === 0 ? [] : [[say('wizard.count-events'), counts.events] as const]),
    [say('wizard.count-subjects'), counts.subjects],
  ];
  const against: readonly (readonly [string, number])[] = [
    [say('wizard.count-new'), difference.added],
    [say('wizard.count-equal'), difference.unchanged],
    [say('wizard.count-changed'), difference.changed - difference.conflicting],
    ...(difference.conflicting === 0 ? [] : [[say('wizard.count-conflicting'), difference.conflicting] as const]),
    ...(difference.gone === 0 ? [] : [[say('wizard.count-gone'), difference.gone] as const]),
    [say('wizard.count-new-subjects'), difference.newSubjects],
  ];
  const imported = review.files.filter((file) => file.alreadyImported !== null);
  return (
    <>
      <h1>{say('wizard.review')}</h1>
      {imported.map((file) => (
        <Notice key={file.fileId} level="fact">
          {say('wizard.already-imported', {
            file: file.file,
            when: longTime(language, file.alreadyImported?.importedAt ?? ''),
          })}
        </Notice>
      ))}
      <dl className="counts">
        {(known ? [...found, ...against] : found).map(([name, number]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{say('window.number', { number })}</dd>
          </div>
        ))}
      </dl>
      {difference.changed + difference.gone > 0 ? (
        <p>
          <Anchor
            component="button"
            type="button"
            size="sm"
            underline="always"
            onClick={() => change({ part: 'differences' })}
          >
            {say('differences.see')}
          </Anchor>
        </p>
      ) : null}
      <Questions review={review} answered={answered} revise={revise} />
      <ArmOffers review={review} answered={answered} revise={revise} />
      <IdentityNotice review={review} />
      <section>
        <h2>{say('wizard.what-is-what')}</h2>
        <SheetsTable review={review} />
      </section>
      <section>
        <h2>{say('wizard.first-readings')}</h2>
        <FirstReadings review={review} />
      </section>
      <RulesSection review={review} answered={answered} revise={revise} />
    </>
  );
}
