import { useLanguage } from '../words';
import { useApi } from './queries';

/**
 * What an indicator is called; targets may name one that the registry doesn't have. Not `asked`, the registry is left
 * alone.
 */
export function useIndicatorNames(asked = true): (id: string) => string {
  const { say } = useLanguage();
  const known = useApi('/indicators', asked ? {} : null);
  return (id) => {
    const found = known.data?.items.find((one) => one.id === id);
    return found ? say(found.name) : id;
  };
}
