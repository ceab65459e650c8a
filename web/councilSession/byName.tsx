import { CHOICES } from '../../domain/councilSession/state';
import type { AgendaItemView, SessionView } from '../data/api';
import { useWords } from '../words';

interface Props {
  session: SessionView;
  decision: NonNullable<AgendaItemView['decision']>;
}

/** Who voted how in an open vote by name; of a secret ballot, that it was one. */
export function ByName({ session: { roll }, decision: { ballots, secret } }: Props) {
  const {
    session: { majority, form, byName },
  } = useWords();
  if (secret) return <p className="small quiet">{form.votedBy.secret}</p>;
  if (!ballots) return null;
  const called = { ...majority, abstain: majority.abstained, 'not-voting': majority.notVoting };
  return (
    <details className="small">
      <summary>{byName}</summary>
      <ul className="says">
        {CHOICES.map((choice) => {
          const those = ballots.filter((one) => one.choice === choice);
          return (
            those.length > 0 && (
              <li key={choice}>
                <b>{called[choice]}</b> (<span className="num">{those.length}</span>):{' '}
                {those.map(({ deputy }) => deputyName(roll, deputy)).join(', ')}
              </li>
            )
          );
        })}
      </ul>
    </details>
  );
}

/** What a deputy is called whom the record names by the id of the Council's roll, or, where it kept none, by name. */
export const deputyName = (roll: SessionView['roll'], named: string): string =>
  roll.find(({ id }) => id === named)?.name ?? named;
