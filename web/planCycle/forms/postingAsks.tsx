import { linesIn } from '../../parts/linesIn';
import { Button } from '@mantine/core';
import { choices as offerable } from '../../../domain/planCycle/postingAsks';
import { LineField, WordsField } from '../../parts/fields';
import { type Part, piece } from '../../parts/form/description';
import { Lines } from '../../parts/form/lines';
import { useWords } from '../../words';

interface Question {
  asks: string;
  choices: string;
}

/** As it is typed: parts and choices stand a line each. */
interface Typed {
  parts: string;
  questions: Question[];
}

const BLANK: Question = { asks: '', choices: '' };

/** What the office may ask with a draft it posts: about which parts, of which some are offered, and which questions. */
export const postingAsks = (offered: string[]): Part =>
  piece<Typed>({
    name: 'asked',
    begins: { parts: '', questions: [] },
    show: (typed, change) => <AsksFields typed={typed} offered={offered} onChange={change} />,
    sent: ({ parts, questions }) => {
      const asked = {
        parts: linesIn(parts),
        questions: questions.map(({ asks, choices }) => ({
          asks: asks.trim(),
          ...(choices.trim() !== '' && { choices: linesIn(choices) }),
        })),
      };
      return asked.parts.length + asked.questions.length === 0 ? {} : { data: { asked } };
    },
  });

const isWrong = (typed: string): boolean => typed.trim() !== '' && !offerable.safeParse(linesIn(typed)).success;

interface AsksProps {
  typed: Typed;
  offered: string[];
  onChange(typed: Typed): void;
}

function AsksFields({ typed, offered, onChange }: AsksProps) {
  const { postingAsks: words } = useWords();
  const there = linesIn(typed.parts);
  const more = offered.filter((one) => !there.includes(one));
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
        {more.length > 0 && (
          <div>
            <Button
              size="xs"
              variant="default"
              onClick={() => onChange({ ...typed, parts: [...there, ...more].join('\n') })}
            >
              {words.takeParts}
            </Button>
          </div>
        )}
        <Lines
          label={words.questions}
          add={words.addQuestion}
          hint={words.questionsHint}
          lines={typed.questions}
          blank={BLANK}
          onChange={(questions) => onChange({ ...typed, questions })}
        >
          {({ choices }, bind) => (
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
                error={isWrong(choices) && words.choicesWrong}
                {...bind('choices')}
              />
            </>
          )}
        </Lines>
      </div>
    </details>
  );
}
