import { useApi } from './queries';

/** What the law of a case says of its steps; `undefined` until it is there. */
export function useLaw(caseId: string | undefined) {
  const about = useApi('/cases/{id}', caseId ? { path: { id: caseId } } : null);
  const { procedure, version } = about.data ?? {};
  const law = useApi(
    '/procedures/{id}/versions/{version}',
    procedure && version ? { path: { id: procedure, version } } : null,
  );
  const steps = law.data?.procedure.steps;
  return { about, law, steps };
}
