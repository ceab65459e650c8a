import { votesNeeded } from '../../domain/councilSession/tally';
import type { SessionView } from '../data/api';
import { useWords } from '../words';
import { stamp } from '../words/dates';

/** Who is there by the last roll of the sitting, and whether so many can adopt anything. */
export function Quorum({ session: { rolls, deputies } }: { session: Pick<SessionView, 'rolls' | 'deputies'> }) {
  const { quorum } = useWords().session;
  const last = rolls.at(-1);
  if (!last) return null;
  const needed = votesNeeded(deputies, 'majority');
  const enough = last.present >= needed;
  return (
    <div className="stack tight">
      <p>
        {quorum.there(last.present, deputies, stamp(last.at))}:{' '}
        <span className={enough ? 'strong' : 'strong is-late'}>{(enough ? quorum.enough : quorum.short)(needed)}</span>
      </p>
      <p className="tiny quiet">{quorum.law}</p>
    </div>
  );
}
