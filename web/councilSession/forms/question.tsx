import { NOTE } from '../../parts/form/usual';
import { useLanguage } from '../../words';
import { SessionForm, type SessionFormProps } from './sessionForm';

/** What the Standing Body does with a deputy's question: the one that the task names, else the first that waits. */
export function TakeQuestionForm(of: SessionFormProps) {
  const { words, say } = useLanguage();
  const { questions: said } = words.session;
  const { questions } = of.session;
  const one =
    questions.find(({ seq }) => of.task.key === questionKey(seq)) ?? questions.find(({ taken }) => taken === null);
  if (!one) return null;
  return (
    <SessionForm
      of={of}
      about={questionKey(one.seq)}
      data={{ question: one.seq }}
      parts={() => [{ name: 'data.how', as: 'options', label: said.how, called: said.hows }, NOTE]}
    >
      <p className="small">
        {said.asks(one.by ?? said.someone, say(one.to.name))}: “{one.text}”
      </p>
    </SessionForm>
  );
}

/** The body that is asked reads the question that its task names, and says that it has it. */
export function ReceiveQuestionForm(of: SessionFormProps) {
  const { words, say } = useLanguage();
  const { questions: said } = words.session;
  const one = of.session.questions.find(({ seq }) => [`asked:${seq}`, questionKey(seq)].includes(of.task.key));
  if (!one) return null;
  return (
    <SessionForm of={of} about={of.task.key} data={{ question: one.seq }} parts={() => [NOTE]}>
      <p className="small">
        {said.asks(one.by ?? said.someone, say(one.to.name))}: “{one.text}”
      </p>
    </SessionForm>
  );
}

/** Under what key the task of one question goes. */
export const questionKey = (seq: number): string => `question/${seq}`;
