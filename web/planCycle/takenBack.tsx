import { CameBack } from '../case/dossier/cameBack';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';
import { OwnActs } from '../work/ownActs';

/** What came back to a step and why; and, for whoever lodged what it was done by, taking that back. */
export function TakenBack({ caseId, step }: { caseId: string; step: string }) {
  const { words, say } = useLanguage();
  const about = useApi('/cases/{id}/steps/{step}', { path: { id: caseId, step } });
  if (!about.data) return null;
  const { withdrawable, facts } = about.data;
  const title = facts.title ? say(facts.title) : step;
  return (
    <>
      <CameBack caseId={caseId} step={step} />
      {withdrawable && (
        <OwnActs
          caseId={caseId}
          acts={[
            {
              act: 'withdraw',
              bodies: [withdrawable.body],
              head: withdrawable.head,
              step,
              title,
              facts: { told: withdrawable.told },
            },
          ]}
          head={{ title: words.dossier.withdraw, says: words.dossier.withdrawHint }}
        />
      )}
    </>
  );
}
