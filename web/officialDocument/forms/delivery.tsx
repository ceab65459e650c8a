import type { OfficialDocumentView } from '../../data/api';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { NOTE, paper, papers } from '../../parts/form/usual';
import { useLanguage } from '../../words';
import { dmy } from '../../words/dates';
import { useMe } from '../../data/session';
import { WithDocument } from './withDocument';

/** That somebody has the document on paper, or by the exchange, and what proves it. */
export const ProveDeliveryForm = (act: ActFormProps) => (
  <WithDocument id={act.task.caseId}>{(view) => <Proving act={act} view={view} />}</WithDocument>
);

function Proving({ act, view }: { act: ActFormProps; view: OfficialDocumentView }) {
  const {
    words: { deliveries: words, records },
    say,
  } = useLanguage();
  const { today } = useMe();
  const missing = view.deliveries.filter(({ receivedOn }) => receivedOn === null);
  return (
    <ActForm
      act={act}
      begin={{ 'data.recipient': missing[0]?.to.key, 'data.receivedOn': dmy(today) }}
      parts={() => [
        {
          name: 'data.recipient',
          label: words.recipient,
          as: 'choice',
          among: missing.map(({ to: { key, body, name } }) => ({
            value: key,
            label: body ? say(body.name) : (name ?? key),
          })),
        },
        [
          { name: 'data.receivedOn', label: words.receivedOn },
          { name: 'data.proof', label: words.proof, as: 'choice', called: records.proofs },
        ],
        papers([paper('receipt', words.receiptPaper, false)], act.task),
        NOTE,
      ]}
    />
  );
}
