import type { OwnParties } from './api';
import { useApi } from './queries';

/** The parties for which one may speak; empty until they are there. */
export const useOwnParties = (): OwnParties['items'] => useApi('/parties/own').data?.items ?? [];
