import type { Text } from '../../../domain/law/procedure';
import { FigureField } from '../../parts/figureField';
import { ChoiceField, WordsField } from '../../parts/fields';
import { type Locale, useLanguage, useWords } from '../../words';
import { figure, readFigure } from '../../words/figures';

/** What is to be stated, whether the law's own text or the API says so. */
interface Asked {
  id: string;
  title: Text;
  measure: 'number' | 'choice' | 'words';
  unit?: Text | null;
  choices?: { id: string; title: Text }[];
}

/** What was typed for each ask. */
export type Said = Record<string, string>;

interface AskProps {
  asks: Asked[];
  said: Said;
  onChange(said: Said): void;
  /** What was agreed beforehand, by ask. */
  agreed?: Record<string, number | string | null>;
}

/** One field for each ask, in its own measure; beside it what was agreed. */
export function AskFields({ asks, said, onChange, agreed = {} }: AskProps) {
  const words = useWords();
  if (asks.length === 0) return null;
  return (
    <fieldset className="stack">
      <legend>{words.contribution.figures}</legend>
      <div className="ask-fields">
        {asks.map((ask) => (
          <AskField
            key={ask.id}
            ask={ask}
            value={said[ask.id] ?? ''}
            agreed={agreed[ask.id] ?? null}
            onChange={(value) => onChange({ ...said, [ask.id]: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function AskField({
  ask,
  value,
  agreed,
  onChange,
}: {
  ask: Asked;
  value: string;
  agreed: number | string | null;
  onChange(value: string): void;
}) {
  const { words, say, locale } = useLanguage();
  const label = `${say(ask.title)}${ask.unit ? ` (${say(ask.unit)})` : ''}`;
  const choice = ask.choices?.find(({ id }) => id === agreed);
  const description =
    agreed === null
      ? undefined
      : words.contribution.agreed(
          choice ? say(choice.title) : typeof agreed === 'number' ? figure(agreed, locale) : agreed,
        );
  const shared = { label, description, withAsterisk: true, value };
  if (ask.measure === 'words')
    return <WordsField {...shared} className="whole" autosize minRows={2} onChange={onChange} />;
  if (ask.measure === 'choice')
    return <ChoiceField {...shared} any={words.contribution.choose} among={ask.choices ?? []} onChange={onChange} />;
  return <FigureField label={label} hint={description} required value={value} onChange={onChange} />;
}

/** What was typed, as an act carries it; nothing while something isn't stated yet. */
export function statedIn(asks: Asked[], said: Said, locale: Locale) {
  const typed = asks.map(({ id, measure }) => ({ id, measure, text: (said[id] ?? '').trim() }));
  const figures = typed
    .filter(({ measure, text }) => measure !== 'words' && text !== '')
    .flatMap(({ id, measure, text }): { ask: string; value: number | string }[] => {
      if (measure === 'choice') return [{ ask: id, value: text }];
      const { value } = readFigure(text, locale);
      return value === null ? [] : [{ ask: id, value: Number(value) }];
    });
  const texts = Object.fromEntries(
    typed.filter(({ measure, text }) => measure === 'words' && text !== '').map(({ id, text }) => [id, text]),
  );
  if (figures.length + Object.keys(texts).length < asks.length) return null;
  return {
    data: {
      ...(figures.length > 0 && { figures }),
      ...(Object.keys(texts).length > 0 && { words: Object.keys(texts) }),
    },
    texts,
  };
}
