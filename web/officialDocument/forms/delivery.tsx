import { REFUSED } from '../../../domain/officialDocument/state';
import type { OfficialDocumentView } from '../../data/api';
import { ActForm } from '../../parts/form/actForm';
import type { Choice } from '../../parts/choosable';
import type { Field } from '../../parts/form/description';
import { NOTE, paper, papers } from '../../parts/form/usual';
import { useLanguage, useWords } from '../../words';
import { dmy } from '../../words/dates';
import { useMe } from '../../data/session';
import { ofDocument } from './ofDocument';

/** That somebody has the document on paper, and what proves it. */
export const ProveDeliveryForm = ofDocument(({ act, view }) => {
  const { deliveries: words, records } = useWords();
  const { today } = useMe();
  const recipient = useRecipientField(view.deliveries.filter(({ receivedOn }) => receivedOn === null));
  return (
    <ActForm
      act={act}
      begin={{ 'data.recipient': recipient.among[0]?.value, 'data.receivedOn': dmy(today) }}
      parts={() => [
        recipient,
        [
          { name: 'data.receivedOn', label: words.receivedOn },
          { name: 'data.proof', label: words.proof, as: 'choice', called: records.proofs },
        ],
        papers([paper('receipt', words.receiptPaper, false)], act.task),
        NOTE,
      ]}
    />
  );
});

/** What the exchange between agencies' systems says became of the document at a recipient outside this one. */
export const ExchangeStatusForm = ofDocument(({ act, view }) => {
  const { deliveries: words, records } = useWords();
  const { today } = useMe();
  const recipient = useRecipientField(view.deliveries);
  return (
    <ActForm
      act={act}
      begin={{ 'data.recipient': recipient.among[0]?.value, 'data.on': dmy(today) }}
      parts={(said) => [
        recipient,
        [
          { name: 'data.status', label: words.exchangeStatus, as: 'choice', called: records.exchange },
          { name: 'data.on', label: words.exchangeOn },
        ],
        said('data.status') === REFUSED && { name: 'texts.why', label: words.refusalReason, required: true },
      ]}
    >
      <p className="small quiet">{words.exchangeMeans}</p>
    </ActForm>
  );
});

/** That the paper of a recalled document came back: of whom, and when. */
export const TakeBackForm = ofDocument(({ act, view }) => {
  const { deliveries: words } = useWords();
  const { today } = useMe();
  const recipient = useRecipientField(view.deliveries.filter(({ returned }) => returned === null));
  return (
    <ActForm
      act={act}
      begin={{ 'data.recipient': recipient.among[0]?.value, 'data.returnedOn': dmy(today) }}
      parts={() => [
        recipient,
        { name: 'data.returnedOn', label: words.returnedOn },
        papers([paper('returned-paper', words.returnedPaper, false)], act.task),
        NOTE,
      ]}
    />
  );
});

function useRecipientField(deliveries: OfficialDocumentView['deliveries']): Field & { among: Choice[] } {
  const {
    words: { deliveries: words },
    say,
  } = useLanguage();
  return {
    name: 'data.recipient',
    label: words.recipient,
    among: deliveries.map(({ to: { key, body, name } }) => ({
      value: key,
      label: body ? say(body.name) : (name ?? key),
    })),
  };
}
