import type { Setting } from '../../domain/planContent/indicators';
import type { PlanView } from '../data/api';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';

/** What a plan's content is held against, as the API tells it. */
export const settingOf = ({ common, year, years }: Pick<PlanView, 'common' | 'year' | 'years'>): Setting => ({
  common: new Map(common.map((one) => [one.id, one])),
  year,
  years,
});

/** A plan's indicators by id, with its first year: the plan's own and the common ones. */
export function useIndicatorsOf(caseId: string | null): (id: string) => { name: string; unit: string; year: number } {
  const { say } = useLanguage();
  const { data } = useApi('/cases/{id}/plan', caseId === null ? null : { path: { id: caseId } });
  return (id) => {
    const found = [...(data?.indicators ?? []), ...(data?.common ?? [])].find((one) => one.id === id);
    return { name: found ? say(found.name) : id, unit: found?.unit ?? '', year: data?.year ?? 0 };
  };
}
