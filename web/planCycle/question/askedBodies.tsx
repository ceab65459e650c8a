import { Button } from '@mantine/core';
import type { NamedBody, QuestionView, TaskRow } from '../../data/api';
import { unitOf } from '../../data/bodies';
import { useApi } from '../../data/queries';
import { Basis } from '../../parts/basis';
import { AddBody } from '../../parts/bodiesField';
import { Ticks } from '../../parts/ticks';
import { useLanguage, useWords } from '../../words';

type Askable = QuestionView['bodies'][number];

interface Props {
  view: QuestionView;
  task: Pick<TaskRow, 'caseId' | 'step' | 'body'>;
  chosen: NamedBody[];
  onChange(chosen: NamedBody[]): void;
}

/** Everyone who may be asked, those added included, with how each is reached. */
export function useAskable({ bodies }: QuestionView, { caseId, step }: Props['task'], chosen: NamedBody[]): Askable[] {
  const added = chosen.map(({ id }) => id).filter((id) => !bodies.some(({ body }) => body.id === id));
  const more = useApi(
    '/cases/{id}/steps/{step}/question',
    added.length > 0 ? { path: { id: caseId, step }, query: { also: added.join(',') } } : null,
  );
  return [...bodies, ...(more.data?.bodies ?? []).filter(({ body }) => added.includes(body.id))];
}

/** Whom the step asks: those of the procedure are ticked, others looked for; whom the law names stays. */
export function AskedBodies({ view, task, chosen, onChange }: Props) {
  const { words: question, say } = useLanguage('question');
  const all = useAskable(view, task, chosen);
  const kept = all.filter(({ required }) => required).map(({ body }) => body);
  return (
    <div className="stack tight">
      <fieldset className="stack tight">
        <legend>{question.asked(chosen.length)}</legend>
        <p className="tiny quiet">
          {question.namedBy} <Basis clause={view.clause} />
        </p>
        <div className="row">
          <Button size="compact-xs" variant="default" onClick={() => onChange(all.map(({ body }) => body))}>
            {question.all}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => onChange(kept)}>
            {question.none}
          </Button>
        </div>
        <div className="asked-list">
          <Ticks
            all={all.map(({ body }) => body)}
            chosen={chosen}
            onChange={onChange}
            keyOf={({ id }) => id}
            called={({ name }) => say(name)}
            about={({ id }) => all.filter(({ body }) => body.id === id).map((one) => <Reached key={id} one={one} />)}
            stays={({ id }) => kept.some((one) => one.id === id)}
          />
        </div>
      </fieldset>
      <AddBody
        label={question.another}
        home={unitOf(task.body.id)}
        chosen={chosen}
        onAdd={(body) => onChange([...chosen, body])}
      />
    </div>
  );
}

/** How a body is reached, what it said before, and that it may not be left out. */
function Reached({ one: { seats, earlier, required } }: { one: Askable }) {
  const words = useWords();
  const { question, consultation } = words;
  const called = { ...words.form.answers, delivered: question.delivered };
  const said = earlier && (earlier.answer ? called[earlier.answer] : earlier.deemed && consultation.deemed);
  return (
    <>
      {seats > 0 ? question.seated : question.unseated}
      {required && ` · ${question.required}`}
      {said && ` · ${question.saidBefore(earlier.round, said)}`}
    </>
  );
}
