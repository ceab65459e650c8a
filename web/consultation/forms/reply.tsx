import { Alert } from '@mantine/core';
import type { ConsultationView } from '../../data/api';
import { useApi } from '../../data/queries';
import { useMe } from '../../data/session';
import { Basis } from '../../parts/basis';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { paper, papers } from '../../parts/form/usual';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';
import { Letter } from '../letter';
import { ASKS_COMMENTS, COMMENTS } from './comments';

/** A body's answer to a consultation, its comments one by one. */
export function ReplyForm(act: ActFormProps) {
  const { form, consultation } = useWords();
  const { task } = act;
  const asked = useApi('/consultations/{id}', { path: { id: task.caseId }, query: { body: task.body.id } });
  return (
    <ActForm
      act={act}
      data={{ comments: [], ...(task.facts.replaces === true && { replaces: true }) }}
      parts={(said) => [
        { name: 'data.answer', label: form.answer, called: form.answers },
        ASKS_COMMENTS.includes(said('data.answer')) && COMMENTS,
        papers([paper('opinion', consultation.opinion, false)], task),
      ]}
    >
      {asked.data && <LateWarning view={asked.data} />}
      {asked.data?.letter && <Letter letter={asked.data.letter} from={asked.data.askedBy} />}
    </ActForm>
  );
}

/** Before one sends: the last day is over, and what that means. */
function LateWarning({ view: { silence, consultees } }: { view: ConsultationView }) {
  const { consultation } = useWords();
  const { today } = useMe();
  const [own] = consultees.items;
  if (!own?.lastDay || today <= own.lastDay) return null;
  // The register may not have looked since the day passed; what silence means is the same.
  const deemed = own.deemed || (silence?.means === 'consent' && own.answer === null);
  return (
    <Alert color="yellow" role="note" title={consultation.pastDay(dmy(own.lastDay))}>
      <p className="small">
        {deemed ? consultation.willNotCount : consultation.willCount}{' '}
        {silence && (
          <span className="quiet">
            (<Basis clause={silence.clause} />)
          </span>
        )}
      </p>
    </Alert>
  );
}
