import { useApi } from '../../data/queries';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { NOTE, paper, papers } from '../../parts/form/usual';
import { useLanguage, useWords } from '../../words';
import { dmy } from '../../words/dates';
import { figure } from '../../words/figures';

/** Accepts an offer or declines it. */
export function AnswerOfferForm(act: ActFormProps) {
  const { supports: words } = useWords();
  const { offer } = act.task.facts;
  const called = { accept: words.accept, decline: words.decline };
  return (
    <ActForm act={act} data={{ offer }} parts={() => [{ name: 'data.answer', label: words.answerOffer, called }, NOTE]}>
      <Offered caseId={act.task.caseId} offer={offer} />
    </ActForm>
  );
}

/** What came of an accepted offer: all of it, part of it, nothing. */
export function DeliveryForm(act: ActFormProps) {
  const { supports: words, form } = useWords();
  const { offer } = act.task.facts;
  return (
    <ActForm
      act={act}
      data={{ offer }}
      parts={() => [
        { name: 'data.result', label: words.delivered, called: words.deliveries },
        [
          { name: 'data.amount', label: words.deliveredAmount },
          { name: 'data.deliveredOn', label: words.deliveredOn, hint: form.ifNotToday },
        ],
        papers([paper('delivery', words.deliveryPaper, false)], act.task),
        NOTE,
      ]}
    >
      <Offered caseId={act.task.caseId} offer={offer} />
    </ActForm>
  );
}

function Offered({ caseId, offer }: { caseId: string; offer: string | undefined }) {
  const {
    words: { supports: words },
    say,
    locale,
  } = useLanguage();
  const { data } = useApi('/supports/{id}', { path: { id: caseId } });
  const one = data?.offers.find(({ id }) => id === offer);
  const party = data?.relations.find(({ party: { id } }) => id === one?.party)?.party;
  if (!one || !party) return null;
  return (
    <p>
      <span className="strong">{words.offerOf(say(party.name))}</span>: {words.kinds[one.kind]},{' '}
      {figure(one.amount, locale)} {words.measures[one.measure]}, {words.fromTo(dmy(one.from), dmy(one.to))}
      {one.text && <> – “{one.text}”</>}
    </p>
  );
}
