import { Alert } from '@mantine/core';
import type { ConsultationView } from '../../data/api';
import { knowing } from '../../case/ofCase';
import { useMe } from '../../data/session';
import { Basis } from '../../parts/basis';
import { ActForm } from '../../parts/form/actForm';
import { paper, papers } from '../../parts/form/usual';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';
import { Letter } from '../letter';
import { answerParts, useSaidBefore } from './answer';
import { useLateWord } from '../../parts/due';

/** A body's answer to a consultation, its comments one by one. */
export const ReplyForm = knowing('/consultations/{id}', ({ task }) => ({ body: task.body.id }))(({ act, view }) => {
  const { form, consultation } = useWords();
  const { task } = act;
  const before = useSaidBefore(view, task.body.id);
  if (!before) return null;
  return (
    <ActForm
      act={act}
      data={{ comments: [], ...(task.facts.replaces === true && { replaces: true }) }}
      parts={(said) => [
        ...answerParts(view, said, form, before),
        papers([paper('opinion', consultation.opinion, false)], task),
      ]}
    >
      <LateWarning view={view} />
      {view.letter && <Letter letter={view.letter} from={view.askedBy} />}
    </ActForm>
  );
});

/** Before one sends: the last day is over, and what that means. */
function LateWarning({ view: { silence, consultees } }: { view: ConsultationView }) {
  const { consultation, dates } = useWords();
  const lateWord = useLateWord();
  const { today } = useMe();
  const [own] = consultees.items;
  if (!own?.lastDay || today <= own.lastDay) return null;
  // The register may not have looked since the day passed; what silence means is the same.
  const deemed = own.deemed || (silence?.means === 'consent' && own.answer === null);
  return (
    <Alert
      color="yellow"
      role="note"
      title={
        own.dayBy === 'suggestion'
          ? `${dates.isPastSuggested} (${dmy(own.lastDay)})`
          : consultation.pastDay(dmy(own.lastDay))
      }
    >
      <p className="small">
        {(deemed ? consultation.willNotCount : consultation.willCount)(lateWord(own.dayBy))}{' '}
        {silence && (
          <span className="quiet">
            (<Basis clause={silence.clause} />)
          </span>
        )}
      </p>
    </Alert>
  );
}
