import { useApi } from '../../data/queries';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { NOTE, paper, papers, WHY } from '../../parts/form/usual';
import { useWords } from '../../words';
import { dmy, readDmy } from '../../words/dates';

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
