import type { CaseViewBody, ProcedureView } from '../../api/contract';
import type { Step } from '../../domain/law/procedure';
import { useApi } from './queries';

/** What the law of a case says of its steps; `undefined` until it is there. */
export function useLaw(caseId: string | undefined) {
  const about = useApi<CaseViewBody>(caseId && `/cases/${encodeURIComponent(caseId)}`);
  const { procedure, version } = about.data ?? {};
  const law = useApi<ProcedureView>(
    procedure && version
      ? `/procedures/${encodeURIComponent(procedure)}/versions/${encodeURIComponent(version)}`
      : undefined,
  );
  const steps = law.data?.procedure.steps as unknown as Step[] | undefined;
  return { about, law, steps };
}
