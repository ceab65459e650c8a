import type { UnitDetail } from '../../api/contract';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';

/** The names of all bodies of a unit on a day (today without one), asked for once. */
export function useBodies(unit: string | undefined, on?: string): UnitDetail['bodies'] | undefined {
  return useApi<UnitDetail>(unit ? `/units/${encodeURIComponent(unit)}` : undefined, { on }).data?.bodies;
}

interface BodyNameProps {
  id: string;
  /** A day on which it did exist, for a body that may have ended since. */
  on?: string;
}

/** A body as people call it; of the administration itself there is only what it does. */
export function BodyName({ id, on }: BodyNameProps) {
  const { words, say } = useLanguage();
  const address = `/units/${encodeURIComponent(id.split('.')[0] as string)}`;
  const now = useApi<UnitDetail>(address);
  const ended = on !== undefined && !now.isPending && !now.data?.bodies.some((one) => one.id === id);
  const then = useApi<UnitDetail>(ended ? address : undefined, { on });
  if (id === 'VN.quan-tri') return <>{words.account.administration}</>;
  return <>{nameIn((then.data ?? now.data)?.bodies, id, say)}</>;
}

export function nameIn(bodies: UnitDetail['bodies'] | undefined, id: string, say: (text: { vi: string; en: string }) => string): string {
  const body = bodies?.find((one) => one.id === id);
  return body ? say(body.short) : id;
}
