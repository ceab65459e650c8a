import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { WHY } from '../../parts/form/usual';
import { useWords } from '../../words';

/** What each of these acts names as taken back; an answer is one's own. */
const NAMED: Record<string, (step: string) => object> = {
  withdraw: (step) => ({ step }),
  'withdraw-contribution': (step) => ({ duty: step }),
};

/** Takes back what was lodged, with the reason; whom that reaches is said first. */
export function WithdrawForm(act: ActFormProps) {
  const { dossier } = useWords();
  return (
    <ActForm act={act} data={NAMED[act.name]?.(act.task.step) ?? {}} parts={() => [WHY]}>
      <p className="small">{dossier.withdrawSays}</p>
    </ActForm>
  );
}
