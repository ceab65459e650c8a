import type { NamedBody } from '../../data/api';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { WHY } from '../../parts/form/usual';
import { useLanguage } from '../../words';

/** What each of these acts names as taken back; an answer is one's own. */
const NAMED: Record<string, (step: string) => object> = {
  withdraw: (step) => ({ step }),
  'withdraw-contribution': (step) => ({ duty: step }),
};

/** Takes back what was lodged, with the reason; whom that reaches is said first. */
export function WithdrawForm(act: ActFormProps) {
  const { words, say } = useLanguage();
  const { step, facts } = act.task;
  // A step of a plan says whom; everywhere else it is whoever had been told.
  const told = ((facts.told ?? []) as NamedBody[]).map(({ name }) => say(name)).join('; ');
  return (
    <ActForm act={act} data={NAMED[act.name]?.(step) ?? {}} parts={() => [WHY]}>
      <p className="small">{words.dossier.withdrawSays}</p>
      {told && <p className="small strong">{words.dossier.reaches(told)}</p>}
    </ActForm>
  );
}
