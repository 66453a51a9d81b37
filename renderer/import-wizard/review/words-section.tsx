import type { ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import type { Answered } from '../importing.ts';
import { withChoices } from './answers.ts';
import { CommittedText } from './committed-text.tsx';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** A word where a number is looked for, under its analyte as the file spells it; without a rank it is left out. */
interface Word {
  readonly analyte: string;
  readonly text: string;
  readonly rank: number | null;
  readonly count: number;
}

/** The words that the files have as values, each with the rank it stands for: those that are known, and those that a person must say. */
export function WordsSection({ review, answered, revise }: Props) {
  const say = useSay();
  const words = [...unrankedWords(review, answered), ...review.words];
  if (words.length === 0) return null;
  const { wordRanks } = answered.choices;
  const set = ({ analyte, text }: Word, typed: string) => {
    const { [text]: _before, ...others } = wordRanks[analyte] ?? {};
    const ranks = typed.trim() === '' ? others : { ...others, [text]: Number(typed) };
    revise(withChoices(answered, { wordRanks: { ...wordRanks, [analyte]: ranks } }));
  };
  return (
    <section className="names-section">
      <h2>{say('wizard.words')}</h2>
      <p className="soft small">{say('wizard.words-what')}</p>
      <table className="grid-table words-table">
        <thead>
          <tr>
            <th scope="col">{say('wizard.role-analyte')}</th>
            <th scope="col">{say('wizard.word')}</th>
            <th scope="col" className="number">
              {say('wizard.count-cells')}
            </th>
            <th scope="col">{say('wizard.rank')}</th>
          </tr>
        </thead>
        <tbody>
          {words.map((word) => (
            <tr key={`${word.analyte} ${word.text}`}>
              <th scope="row">{word.analyte}</th>
              <td className="mono">{word.text}</td>
              <td className="number">{say('window.number', { number: word.count })}</td>
              <td>
                <CommittedText
                  aria-label={say('wizard.rank-of', { word: word.text, analyte: word.analyte })}
                  placeholder={say('wizard.rank-missing')}
                  value={String(wordRanks[word.analyte]?.[word.text] ?? word.rank ?? '')}
                  accept={(typed) => typed.trim() === '' || (Number(typed) >= 0 && Number(typed) <= 100)}
                  onCommit={(typed) => set(word, typed)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The words that could not be read, by the analyte of their column. */
function unrankedWords({ files, problems }: ImportReview, answered: Answered): readonly Word[] {
  const found = problems.flatMap(({ code, file, sheet, values, count }): Word[] => {
    if (code !== 'import.unreadable-value') return [];
    const { fileId } = files.find((one) => one.file === file) ?? {};
    const mapping = answered.files.find((one) => one.fileId === fileId)?.sheets.find((one) => one.sheet === sheet);
    const column = mapping?.columns.find(({ header, role }) => header === values.column && role === 'measurement');
    if (column === undefined) return [];
    return [{ analyte: column.analyte ?? column.header, text: String(values.text), rank: null, count }];
  });
  return [...Map.groupBy(found, ({ analyte, text }) => JSON.stringify([analyte, text])).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first, count: same.reduce((sum, { count }) => sum + count, 0) }];
  });
}
