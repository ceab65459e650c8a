import type { SupervisionOpeners } from '../data/api';
import { useApi } from '../data/queries';

/** For whom one may open which supervisions; empty until it is there. */
export const useOpeners = (): SupervisionOpeners['items'] => useApi('/supervisions/openers').data?.items ?? [];
