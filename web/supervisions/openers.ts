import type { SupervisionOpeners } from '../../api/contract';
import { useApi } from '../data/queries';

/** For whom one may open which supervisions; empty until it is there. */
export const useOpeners = (): SupervisionOpeners['items'] =>
  useApi<SupervisionOpeners>('/supervisions/openers').data?.items ?? [];
