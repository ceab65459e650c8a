import { useApi } from '../../data/queries';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { chooseDocument, useKeptDocuments } from '../../parts/form/itsDocument';
import { paper, papers } from '../../parts/form/usual';
import { Loaded } from '../../parts/loaded';
import { useWords } from '../../words';
import { unanswered } from '../unreached';
import { ASKS_COMMENTS, COMMENTS } from './comments';
import { positionsOn } from './positions';

/** Enters an answer that came on paper: whose, by which document, when it arrived, and the scan. */
export function EnterAnswerForm(act: ActFormProps) {
  const words = useWords();
  const { form, consultation } = words;
  const kept = useKeptDocuments(act.task).filter(({ arrivedOn }) => arrivedOn);
  const asked = useApi('/consultations/{id}', { path: { id: act.task.caseId }, query: { limit: 200 } });
  return (
    <Loaded of={asked}>
      {(view) => (
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
            ...(view.articles.length > 0
              ? [positionsOn(view.articles, { articles: [], said: {} })]
              : [
                  { name: 'data.answer', label: form.answer, called: form.answers },
                  ASKS_COMMENTS.includes(said('data.answer')) && COMMENTS,
                ]),
            papers([paper('opinion', consultation.scan, true)], act.task),
          ]}
        />
      )}
    </Loaded>
  );
}
