import { useQueries } from '@tanstack/react-query';
import type { UnitDetail } from '../../api/contract';
import { useLanguage } from '../words';
import { get } from './client';

/** What bodies are called today; each of their units is asked for once. Until it is there a body goes by its id. */
export function useBodyNames(ids: string[]): (id: string) => string {
  const { say } = useLanguage();
  const units = [...new Set(ids.map((id) => id.split('.')[0] as string))];
  const answers = useQueries({ queries: units.map((unit) => ({ queryKey: [`/units/${unit}`, {}], queryFn: () => get<UnitDetail>(`/units/${unit}`) })) });
  const names = new Map(answers.flatMap(({ data }) => data?.bodies ?? []).map(({ id, name }) => [id, say(name)]));
  return (id) => names.get(id) ?? id;
}
