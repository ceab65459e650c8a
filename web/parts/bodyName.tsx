import { bodyIn, useUnit } from '../data/bodies';
import { useLanguage } from '../words';

interface BodyNameProps {
  id: string;
  /** A day on which it did exist, for a body whose whole unit may have ended since. */
  on?: string;
}

/** A body as people call it; of the administration itself there is only what it does. */
export function BodyName({ id, on }: BodyNameProps) {
  const { words, say } = useLanguage();
  const unit = id.split('.')[0];
  const now = useUnit(unit);
  const then = useUnit(on !== undefined && now.isError ? unit : undefined, on);
  if (id === 'VN.quan-tri') return <>{words.account.administration}</>;
  const body = bodyIn(then.data ?? now.data, id);
  return <>{body ? say(body.short) : id}</>;
}
