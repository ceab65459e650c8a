import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../data/queries';

const AGAIN_MS = 2_000;

/** The sample of this installation, if it shows one; while it is being loaded, looked at again and again. */
export function useSample() {
  const { data } = useQuery({
    ...queryOf('/sample', {}),
    refetchInterval: ({ state }) => (state.data?.sample?.status === 'loading' ? AGAIN_MS : false),
  });
  return data?.sample ?? null;
}
