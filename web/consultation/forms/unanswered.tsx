import { knowing } from '../../case/ofCase';
import { ActForm } from '../../parts/form/actForm';
import { chooseDocument, useKeptDocuments } from '../../parts/form/itsDocument';
import { paper, papers, WHY } from '../../parts/form/usual';
import { useWords } from '../../words';
import { answerParts } from './answer';
import { unitOf } from '../../data/bodies';
import type { ConsultationView, NamedBody } from '../../data/api';

/** Enters an answer that came on paper: whose, by which document, when it arrived, and the scan. */
export const EnterAnswerForm = knowing('/consultations/{id}', () => ({ limit: 200 }))(({ act, view }) => {
  const words = useWords();
  const { form, consultation } = words;
  const kept = useKeptDocuments(act.task).filter(({ arrivedOn }) => arrivedOn);
  return (
    <ActForm
      act={act}
      data={{ comments: [] }}
      parts={(said) => [
        chooseDocument(
          { name: 'data.arrival', label: consultation.byArrival },
          kept.filter(({ issuer }) => unanswered(view).some(({ id }) => id === issuer)),
          ({ issuer }) => ({ 'data.body': issuer }),
        ),
        {
          name: 'data.body',
          label: consultation.who,
          among: unanswered(view),
        },
        [
          { name: 'data.number', label: form.number, placeholder: '12/STC-QLNS' },
          { name: 'data.signedOn', label: form.signedOn },
          { name: 'data.arrivedOn', label: consultation.arrivedOn },
        ],
        ...answerParts(view, said, form),
        papers([paper('opinion', consultation.scan, true)], act.task),
      ]}
    />
  );
});

/** Goes on without bodies that nothing proves to have been reached: neither an answer nor a consent. */
export const StopWaitingForm = knowing('/consultations/{id}', () => ({ limit: 200 }))(({ act, view }) => {
  const { consultation } = useWords();
  const over = unreached(view).filter(({ id }) => act.task.facts.unreached?.includes(id) ?? true);
  return (
    <ActForm
      act={act}
      parts={() => [
        {
          name: 'data.bodies',
          label: consultation.who,
          as: 'bodies',
          required: true,
          begins: over,
          home: unitOf(act.task.body.id),
          likely: { known: over, another: consultation.who },
        },
        WHY,
      ]}
    >
      <p className="small">{consultation.stopWaitingMeans}</p>
    </ActForm>
  );
});

const silent = ({ consultees }: ConsultationView) =>
  consultees.items.filter(({ answer, deemed, givenUpAt }) => !answer && !deemed && !givenUpAt);

/** Those who haven't answered, however they were reached. */
const unanswered = (view: ConsultationView): NamedBody[] => silent(view).map(({ body }) => body);

/** Those of whom nothing proves that they received what they were asked, and who haven't answered. */
const unreached = (view: ConsultationView): NamedBody[] =>
  silent(view)
    .filter(({ lastDay }) => !lastDay)
    .map(({ body }) => body);
