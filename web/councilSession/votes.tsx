import { isAdopted, MAJORITY } from '../../domain/councilSession/tally';
import { CHOICES, type Tally } from '../../domain/councilSession/state';
import { Icon } from '../parts/icon';
import { useWords } from '../words';
import type { AgendaItemView, SessionView } from '../data/api';

type Part = 'for' | 'against' | 'abstained' | 'notVoting' | 'absent' | 'unknown';

/** A vote out of all deputies, as a picture and in words: what adoption takes, and whether it is there. */
export function Majority({ tally }: { tally: Tally }) {
  const {
    session: { majority: words },
  } = useWords();
  const enough = isAdopted(tally);
  const parts = partsOf(tally);
  return (
    <div className="majority stack tight">
      <p className={`row majority-says ${enough ? 'enough' : 'short'}`}>
        <Icon name={enough ? 'done' : 'against'} />
        <span className="strong">
          {enough ? words.enough(tally.for) : words.short(tally.for, tally.needed - tally.for)}
        </span>
      </p>
      <Picture parts={parts} tally={tally} />
      <ul className="plain row majority-parts">
        {parts.map(([part, votes]) => (
          <li key={part} className="row small">
            <span className={`swatch ${part}`} />
            {words[part]} <span className="strong num">{votes}</span>
          </li>
        ))}
      </ul>
      <p className="small">
        {(tally.threshold === 'two-thirds' ? words.needsTwoThirds : words.needs)(tally.needed, tally.total)}{' '}
        <span className="quiet">({words.basis(MAJORITY.article, MAJORITY.clause, MAJORITY.instrument)})</span>
      </p>
    </div>
  );
}

function Picture({ parts, tally: { total, needed } }: { parts: [Part, number][]; tally: Tally }) {
  const {
    session: { majority: words },
  } = useWords();
  const label = `${words.picture}: ${parts.map(([part, votes]) => `${words[part]} ${votes}`).join(', ')}; ${words.line(needed)}`;
  return (
    <div className="majority-picture" role="img" aria-label={label}>
      <div className="majority-bar">
        {parts.map(([part, votes]) => (
          <span key={part} className={`swatch ${part}`} style={{ width: `${(100 * votes) / total}%` }} />
        ))}
      </div>
      <span className="majority-line" style={{ left: `${(100 * needed) / total}%` }}>
        <span className="tiny num">{words.line(needed)}</span>
      </span>
    </div>
  );
}

/** All deputies, each in one part. Without attendance nobody knows who of the rest was there. */
function partsOf(tally: Tally): [Part, number][] {
  const rest = tally.total - tally.for - tally.against - tally.abstained - tally.notVoting - (tally.absent ?? 0);
  return [
    ['for', tally.for],
    ['against', tally.against],
    ['abstained', tally.abstained],
    ['notVoting', tally.notVoting],
    tally.absent === null ? ['unknown', Math.max(rest, 0)] : ['absent', tally.absent],
  ];
}

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
