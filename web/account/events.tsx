import { useApi } from '../data/queries';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { useWords } from '../words';
import { stamp } from '../words/dates';

/** Sign-ins, failures and changes of how one signs in: whoever reads of one that wasn't theirs acts on it. */
export function Events() {
  const { account } = useWords();
  const words = account.events;
  const events = useApi('/session/events');
  return (
    <Card title={words.title} hint={words.hint}>
      <Loaded of={events}>
        {({ items }) => (
          <ul className="says">
            {items.map(({ at, name, by, how, from, device }, index) => (
              <li key={`${at} ${index}`}>
                <span className="num">{stamp(at)}</span> –{' '}
                <span className={name === 'sign-in-failed' ? 'strong' : undefined}>{words.name[name] ?? name}</span>{' '}
                <span className="quiet">
                  {[by, how && account.sessions.how[how], device, from].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
