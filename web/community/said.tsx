import { ChoiceField, WordsField } from '../parts/fields';
import { type Part, piece } from '../parts/form/description';
import type { CommunityTally, PublicCommentView } from '../data/api';
import { useWords } from '../words';

/** What is typed about the part, and to each question, by its place. */
interface Typed {
  part: string;
  answers: Record<number, string>;
}

/** Where a comment names the draft's part and answers the office's questions; nothing where it asks nothing. */
function saidFields(asked: CommunityTally): Part[] {
  if (asked.parts.length + asked.questions.length === 0) return [];
  return [
    piece<Typed>({
      name: 'said',
      begins: { part: '', answers: {} },
      show: (typed, change) => <SaidFields asked={asked} typed={typed} onChange={change} />,
      sent: ({ part, answers }) => {
        const given = asked.questions.flatMap(({ asks, inWords }, at) => {
          const answer = (answers[at] ?? '').trim();
          return answer === '' ? [] : [{ asks, [inWords === null ? 'choice' : 'words']: answer }];
        });
        return { ...(part !== '' && { part }), ...(given.length > 0 && { answers: given }) };
      },
    }),
  ];
}

/** What every form has in which somebody says what they think of a draft. */
export const sayParts = (asked: CommunityTally, words: { text: string; textHint: string }) => [
  ...saidFields(asked),
  {
    name: 'text',
    label: words.text,
    hint: words.textHint,
    as: 'words' as const,
    maxLength: 5_000,
    required: asked.questions.length === 0,
  },
];

function SaidFields({
  asked: { parts, questions },
  typed: { part, answers },
  onChange,
}: {
  asked: CommunityTally;
  typed: Typed;
  onChange(typed: Typed): void;
}) {
  const { open: words } = useWords();
  const change = (at: number) => (answer: string) => onChange({ part, answers: { ...answers, [at]: answer } });
  return (
    <fieldset className="stack">
      <legend>{words.questions}</legend>
      {parts.length > 0 && (
        <ChoiceField
          label={words.part}
          value={part}
          any={words.anyPart}
          among={parts.map((one) => one.part)}
          onChange={(next) => onChange({ part: next, answers })}
        />
      )}
      {questions.map(({ asks, choices, inWords }, at) =>
        inWords === null ? (
          <ChoiceField
            key={asks}
            label={asks}
            value={answers[at] ?? ''}
            any={words.noAnswer}
            among={choices.map(({ choice }) => choice)}
            onChange={change(at)}
          />
        ) : (
          <WordsField
            key={asks}
            label={asks}
            value={answers[at] ?? ''}
            autosize
            minRows={2}
            maxLength={2_000}
            onChange={change(at)}
          />
        ),
      )}
    </fieldset>
  );
}

/** What a comment says: on which part, in words, and in answer to what. */
export function WhatWasSaid({
  said: { part, text, answers },
}: {
  said: Pick<PublicCommentView, 'part' | 'text' | 'answers'>;
}) {
  const { open: words } = useWords();
  return (
    <>
      {part && (
        <p className="small strong">
          {words.part}: {part}
        </p>
      )}
      {text && <p className="break">{text}</p>}
      {answers.map(({ asks, choice, words: own }) => (
        <p key={asks} className="small break">
          <span className="quiet">{asks}</span> – {choice ?? own}
        </p>
      ))}
    </>
  );
}

/** How many comments speak to each part and question; nothing where the posting asks nothing. */
export function Tally({ tally: { parts, questions }, title }: { tally: CommunityTally; title: string }) {
  const { open: words } = useWords();
  if (parts.length + questions.length === 0) return null;
  return (
    <section className="stack tight" aria-label={title}>
      <h2>{title}</h2>
      {parts.length > 0 && <Counts of={words.part} counts={parts.map(({ part, comments }) => [part, comments])} />}
      {questions.map(({ asks, choices, inWords }) => (
        <Counts
          key={asks}
          of={asks}
          counts={
            inWords === null ? choices.map(({ choice, comments }) => [choice, comments]) : [[words.inWords, inWords]]
          }
        />
      ))}
    </section>
  );
}

function Counts({ of, counts }: { of: string; counts: [string, number][] }) {
  return (
    <div className="small">
      <p className="strong">{of}</p>
      <ul className="plain">
        {counts.map(([what, comments]) => (
          <li key={what}>
            {what}: <span className="num">{comments}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
