import type { NamedBody } from '../data/api';
import { useLanguage } from '../words';
import { dmyOf } from '../words/dates';

interface ReceiversProps {
  told: { body: NamedBody; receivedAt: string | null }[];
  /** There is something to have received. */
  sent: boolean;
}

/** Who is told, and once they are, who has confirmed receipt. */
export function Receivers({ told, sent }: ReceiversProps) {
  const { words: schedules, say } = useLanguage('schedules');
  if (told.length === 0) return <span className="quiet">–</span>;
  return (
    <ul className="plain small">
      {told.map(({ body, receivedAt }) => (
        <li key={body.id}>
          {say(body.short)}
          {sent && (
            <span className="tiny quiet">
              {' '}
              – {receivedAt ? schedules.received(dmyOf(receivedAt)) : schedules.notReceived}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
