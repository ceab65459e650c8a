import { knowing } from '../../case/ofCase';
import { ActForm } from '../../parts/form/actForm';
import { chooseDocument, useKeptDocuments } from '../../parts/form/itsDocument';
import { paper, papers } from '../../parts/form/usual';
import { useWords } from '../../words';
import { unanswered } from '../unreached';
import { ASKS_COMMENTS, COMMENTS } from './comments';
import { positionsOn } from './positions';

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
        ...(view.articles.length > 0
          ? [positionsOn(view.articles, { articles: [], said: {} })]
          : [
              { name: 'data.answer', label: form.answer, called: form.answers },
              ASKS_COMMENTS.includes(said('data.answer')) && COMMENTS,
            ]),
        papers([paper('opinion', consultation.scan, true)], act.task),
      ]}
    />
  );
});
