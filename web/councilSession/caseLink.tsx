import { Link } from 'wouter';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';

/** Another case by what it is called; `plain` without the link, for those that lead elsewhere. */
export function CaseLink({ id, plain, fallback }: { id: string; plain?: boolean; fallback?: string }) {
  const { say } = useLanguage();
  const about = useApi('/cases/{id}', { path: { id } });
  const name = about.data ? say(about.data.title) : (fallback ?? id);
  return plain ? <>{name}</> : <Link href={`/cases/${encodeURIComponent(id)}`}>{name}</Link>;
}
