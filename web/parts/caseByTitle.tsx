import { useApi } from '../data/queries';
import { CaseTitle } from './caseTitle';
import { CaseLink } from './caseLink';

/** Another case by its title; of one that one may not see, nothing but what `otherwise` says. */
export function CaseByTitle({ id, otherwise = null }: { id: string; otherwise?: string | null }) {
  const about = useApi('/cases/{id}', { path: { id } });
  return about.data ? (
    <CaseLink id={id}>
      <CaseTitle of={about.data.title} />
    </CaseLink>
  ) : (
    <>{otherwise}</>
  );
}
