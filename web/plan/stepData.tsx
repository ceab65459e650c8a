import { Link } from 'wouter';
import type { Step } from '../../domain/law/procedure';
import { DESCRIBED } from '../../domain/planContent/described';
import { partsOfStep } from '../../domain/planContent/parts';
import type { TaskRow } from '../data/api';
import { fileAt } from '../data/client';
import { useApi } from '../data/queries';
import type { Made } from '../parts/form/documentSlot';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { addressOfPart } from './address';

const usePlan = (caseId: string, law: Step | undefined) => {
  const parts = law ? partsOfStep(law) : [];
  const plan = useApi('/cases/{id}/plan', parts.length > 0 ? { path: { id: caseId } } : null);
  return { own: plan.data?.parts.filter(({ part }) => parts.includes(part)) ?? [], year: plan.data?.year };
};

/** The parts of the plan that a step drafts, each with the way to it, and what it still breaks. */
export function StepData({ caseId, law }: { caseId: string; law: Step }) {
  const { words, say } = useLanguage('planData');
  const { own } = usePlan(caseId, law);
  if (own.length === 0) return null;
  return (
    <section className="stack tight" aria-label={words.ofStep}>
      <span className="small strong">{words.ofStep}</span>
      <ul className="plain row">
        {own.map(({ part, version, faults }) => (
          <li key={part} className="row">
            <Link href={addressOfPart(caseId, part)}>{words.openPart(say(DESCRIBED[part].name))}</Link>
            {faults > 0 ? (
              <Mark look="late">{words.faultCount(faults)}</Mark>
            ) : (
              version === 0 && <Mark look="rest">{words.nothing}</Mark>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the parts of a plan's data that are drawn up are called; nothing where no case is asked about. */
export function usePartNames(caseId: string | null): string[] {
  const { say } = useLanguage();
  const { data } = useApi('/cases/{id}/plan', caseId === null ? null : { path: { id: caseId } });
  return (data?.parts ?? []).flatMap(({ part, version }) => (version > 0 ? [say(DESCRIBED[part].name)] : []));
}

/** The versions of the plan's data that stand beside the form of a decision: whoever signs, signs those. */
export function usePlanSeen(task: Pick<TaskRow, 'caseId' | 'step'> | null): object {
  const { data } = useApi('/cases/{id}/dossier/{step}', task && { path: { id: task.caseId, step: task.step } });
  if (!data?.plan) return {};
  return { plan: Object.fromEntries(data.plan.parts.map(({ part, ...version }) => [part, version])) };
}

/** A step's document made of the plan's data that it drafts; none where there is none yet. */
export function usePlanAnnex({ caseId, step }: TaskRow, law: Step | undefined): Made | undefined {
  const { planData: words } = useWords();
  const { own, year } = usePlan(caseId, law);
  if (own.every(({ version }) => version === 0)) return undefined;
  return {
    label: words.attach,
    file: async () => {
      const blob = await fileAt('/cases/{id}/plan-annex', { path: { id: caseId }, query: { format: 'docx', step } });
      return new File([blob], `phu-luc-so-lieu-${year}.docx`, { type: blob.type });
    },
  };
}
