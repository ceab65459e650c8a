import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { NOTE, WHY } from '../../parts/form/usual';
import { useWords } from '../../words';

/** Confirms that a notice, a decision or an assignment was received. */
export const AcknowledgeForm = (act: ActFormProps) => (
  <ActForm act={act} data={{ step: act.task.step }} parts={() => [NOTE]} />
);

/** Sends a draft back to those who drew it up, with the reason. */
export function ReturnForm(act: ActFormProps) {
  const { form } = useWords();
  return <ActForm act={act} label={form.returnTo} data={{ step: act.task.step }} parts={() => [WHY]} />;
}

/** Takes a meeting out of everybody's calendar, or sends a drawn-up question back, with the reason on record. */
export const StepReasonForm = (act: ActFormProps) => (
  <ActForm act={act} data={{ step: act.task.step }} parts={() => [WHY]} />
);

/** Begins a further round: what stands on the step waits again until it is over. */
export function AskAgainForm(act: ActFormProps) {
  const { question } = useWords();
  return (
    <ActForm act={act} data={{ step: act.task.step }} parts={() => [WHY]}>
      <p className="small">{question.againMeans}</p>
    </ActForm>
  );
}
