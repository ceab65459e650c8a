import { ActForm, type ActFormProps } from '../parts/form/actForm';
import { NOTE, paper, papers, WHY } from '../parts/form/usual';
import { useLanguage, useWords } from '../words';
import { useApi } from '../data/queries';
import { dmy, readDmy } from '../words/dates';
import { figure } from '../words/figures';

/** What the party in need asks for in particular; everyone is told anew. */
export function RequestForm(act: ActFormProps) {
  const { supports: words } = useWords();
  return (
    <ActForm
      act={act}
      begin={{ 'data.kind': 'technical', 'data.measure': 'million-vnd' }}
      parts={(said) => [
        [
          { name: 'data.kind', label: words.kind, as: 'choice', called: words.kinds },
          { name: 'data.amount', label: words.amount },
          ...(said('data.amount')
            ? [{ name: 'data.measure', label: words.measure, as: 'choice' as const, called: words.measures }]
            : []),
          { name: 'data.neededBy', label: words.by },
        ],
        { name: 'texts.what', label: words.what, hint: words.whatHint },
      ]}
    />
  );
}

/** What the support came to; with the reason it ends the case. */
export function CloseSupportForm(act: ActFormProps) {
  const { supports: words } = useWords();
  return <ActForm act={act} parts={() => [{ name: 'data.result', label: words.result, called: words.results }, WHY]} />;
}

/** An offer: what, how much, from when to when. */
export function OfferForm(act: ActFormProps) {
  const { supports: words } = useWords();
  return (
    <ActForm
      act={act}
      begin={{ 'data.kind': 'budget-transfer', 'data.measure': 'million-vnd' }}
      parts={(said) => [
        [
          { name: 'data.kind', label: words.kind, as: 'choice', called: words.kinds },
          { name: 'data.amount', label: words.amount },
          { name: 'data.measure', label: words.measure, as: 'choice', called: words.measures },
          { name: 'data.from', label: words.fromDay },
          {
            name: 'data.to',
            label: words.toDay,
            wrong: endsBefore(said('data.from'), said('data.to')) && words.endsBefore,
          },
        ],
        papers([paper('offer', words.offerPaper, false)], act.task),
        NOTE,
      ]}
    >
      <Asked caseId={act.task.caseId} />
    </ActForm>
  );
}

/** An offer is taken back with the reason. */
export const WithdrawForm = (act: ActFormProps) => (
  <ActForm act={act} data={{ offer: act.task.facts.offer }} parts={() => [WHY]} />
);

const endsBefore = (from: string, to: string): boolean => (readDmy(to) ?? '9') < (readDmy(from) ?? '');

/** What was asked for in so many words, before one offers. */
function Asked({ caseId }: { caseId: string }) {
  const { supports: words } = useWords();
  const { data } = useApi('/supports/{id}', { path: { id: caseId } });
  if (!data || data.requests.length === 0) return null;
  return (
    <div className="small">
      <span className="quiet">{words.requests}:</span>
      <ul className="says">
        {data.requests.map((one) => (
          <li key={one.id}>
            {words.kinds[one.kind]}
            {one.neededBy && `, ${words.neededBy(dmy(one.neededBy))}`}
            {one.text && <>: “{one.text}”</>}
          </li>
        ))}
      </ul>
    </div>
  );
}

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
