import { Button } from '@mantine/core';
import { DESCRIBED } from '../../../domain/planContent/described';
import { PARTS } from '../../../domain/planContent/parts';
import { LineField, WordsField } from '../../parts/fields';
import { type Part, piece } from '../../parts/form/description';
import { Lines } from '../../parts/form/lines';
import { useLanguage } from '../../words';

interface Question {
  asks: string;
  choices: string;
}

/** As it is typed: parts and choices stand a line each. */
interface Typed {
  parts: string;
  questions: Question[];
}

/** What of a plan’s data people are asked about: all but its list of indicators and what units below are assigned. */
const ASKED_ABOUT = PARTS.filter((part) => part !== 'indicators' && part !== 'allocation');

const BLANK: Question = { asks: '', choices: '' };

/** What the office may ask with a draft it posts: about which parts, and which questions. */
export const postingAsks: Part = piece<Typed>({
  name: 'asked',
  begins: { parts: '', questions: [] },
  show: (typed, change) => <AsksFields typed={typed} onChange={change} />,
  sent: ({ parts, questions }) => {
    const asked = {
      parts: linesOf(parts),
      questions: questions.map(({ asks, choices }) => ({
        asks: asks.trim(),
        ...(choices.trim() !== '' && { choices: linesOf(choices) }),
      })),
    };
    return asked.parts.length + asked.questions.length === 0 ? {} : { data: { asked } };
  },
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function AsksFields({ typed, onChange }: { typed: Typed; onChange(typed: Typed): void }) {
  const {
    words: { postingAsks: words },
    say,
  } = useLanguage();
  const ofPlan = ASKED_ABOUT.map((part) => say(DESCRIBED[part].name)).join('\n');
  return (
    <details>
      <summary>{words.title}</summary>
      <div className="stack">
        <WordsField
          label={words.parts}
          description={words.partsHint}
          autosize
          minRows={2}
          value={typed.parts}
          onChange={(parts) => onChange({ ...typed, parts })}
        />
        <Button size="xs" variant="default" onClick={() => onChange({ ...typed, parts: ofPlan })}>
          {words.ofPlan}
        </Button>
        <Lines
          label={words.questions}
          hint={words.questionsHint}
          lines={typed.questions}
          blank={BLANK}
          onChange={(questions) => onChange({ ...typed, questions })}
        >
          {(_question, bind) => (
            <>
              <LineField
                className="grow wide-field"
                label={words.asks}
                maxLength={300}
                withAsterisk
                {...bind('asks')}
              />
              <WordsField
                className="whole"
                label={words.choices}
                description={words.choicesHint}
                autosize
                minRows={2}
                {...bind('choices')}
              />
            </>
          )}
        </Lines>
      </div>
    </details>
  );
}
