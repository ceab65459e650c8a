import type { Setting } from '../../domain/planContent/indicators';
import type { PlanView } from '../data/api';

/** What a plan's content is held against, as the API tells it. */
export const settingOf = ({ common, year, years }: Pick<PlanView, 'common' | 'year' | 'years'>): Setting => ({
  common: new Map(common.map((one) => [one.id, one])),
  year,
  years,
});
