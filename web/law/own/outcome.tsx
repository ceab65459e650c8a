import type { OverlayOutcome } from '../../data/api';
import { type Look, Mark } from '../../parts/mark';
import { useLanguage } from '../../words';
import { dmy } from '../../words/dates';
import { OwnMoves } from './ownMoves';
import { MoveEffect } from '../moves';

/** What publishing it does or did: lengths, what is wrong, a cycle's dates, and the open cases that it could reach. */
export function Outcome({ outcome }: { outcome: OverlayOutcome }) {
  const {
    words: { own: words, due },
    say,
  } = useLanguage();
  const { unit, published, holds, lengths, findings, dates, year, open, moves, procedure } = outcome;
  const day = (date: string | null) => (date ? dmy(date) : due.none.toLowerCase());
  return (
    <section className="stack" role="status" aria-label={words.preview}>
      {published && (
        <p className="row strong">
          <Mark look="done">{words.published}</Mark>
        </p>
      )}
      {holds && <p className="small">{words.same}</p>}
      <ul className="says small">
        {lengths.map(({ setting, title, before, after }) => (
          <li key={setting}>
            <b>{say(title)}</b>:{' '}
            <span className="num">{words.becomes(before ? say(before) : '–', after ? say(after) : '–')}</span>
          </li>
        ))}
      </ul>
      <Findings label={words.faults} found={findings.filter(({ fault }) => fault)} look="late" />
      <Findings label={words.atOdds} found={findings.filter(({ fault }) => !fault)} look="soon" />
      <div className="small stack tight">
        <h4>{words.dates(year)}</h4>
        {dates.length === 0 ? (
          <p className="quiet">{words.noDates}</p>
        ) : (
          <ul className="says">
            {dates.map(({ step, title, oldDue, newDue, why }) => (
              <li key={step}>
                <b>{say(title)}</b>: <span className="num">{words.becomes(day(oldDue), day(newDue))}</span> – {say(why)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="small">{words.open(open)}</p>
      {moves.length > 0 &&
        (published ? (
          <OwnMoves unit={unit} procedure={procedure} />
        ) : (
          <ul className="plain stack tight">
            {moves.map((one) => (
              <li key={one.case} className="card flat stack tight">
                <span className="strong small">{say(one.title)}</span>
                <MoveEffect one={one} />
              </li>
            ))}
          </ul>
        ))}
    </section>
  );
}

function Findings({ label, found, look }: { label: string; found: OverlayOutcome['findings']; look: Look }) {
  const { say } = useLanguage();
  if (found.length === 0) return null;
  return (
    <div className="small stack tight">
      <p>
        <Mark look={look}>{label}</Mark>
      </p>
      <ul className="says">
        {found.map(({ path, says }) => (
          <li key={`${path} ${say(says)}`}>{say(says)}</li>
        ))}
      </ul>
    </div>
  );
}
