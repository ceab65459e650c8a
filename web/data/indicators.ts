import type { IndicatorList } from '../../api/contract';
import { useLanguage } from '../words';
import { useApi } from './queries';

/** What an indicator is called; targets may name one that the registry doesn't have. */
export function useIndicatorNames(): (id: string) => string {
  const { say } = useLanguage();
  const known = useApi<IndicatorList>('/indicators');
  return (id) => {
    const found = known.data?.items.find((one) => one.id === id);
    return found ? say(found.name) : id;
  };
}
