import type { OverlayOutcome } from '../../data/api';
import { Basis } from '../../parts/basis';
import { DateSourceMark } from '../../parts/dateSource';
import { Fact, Facts } from '../../parts/facts';
import { type Look, Mark } from '../../parts/mark';
import { Table } from '../../parts/table';
import { SureMark } from '../sources';
import { useLanguage, useWords } from '../../words';
import { dmy } from '../../words/dates';
import { MoveChosen, MoveEffect } from '../moves';
import { useAll } from '../../data/queries';
import { send } from '../../data/client';
import { Loaded } from '../../parts/loaded';

/** What publishing it does or did: lengths, what is wrong, a cycle's dates, and the open cases that it could reach. */
export function Outcome({ outcome }: { outcome: OverlayOutcome }) {
  const {
    words: { own: words, due },
    say,
  } = useLanguage();
  const { unit, published, holds, grounds, lengths, findings, dates, year, begins, open, moves, procedure } = outcome;
  const day = (date: string | null) => (date ? dmy(date) : due.none.toLowerCase());
  return (
    <section className="stack" role="status" aria-label={words.preview}>
      {published && (
        <p className="row strong">
          <Mark look="done">{words.published}</Mark>
        </p>
      )}
      {holds && <p className="small">{words.same}</p>}
      {grounds && <Grounds of={grounds} />}
      <ul className="says small">
        {lengths.map(({ setting, title, before, after, clause }) => (
          <li key={setting}>
            <b>{say(title)}</b>:{' '}
            <span className="num">{words.becomes(before ? say(before) : '–', after ? say(after) : '–')}</span> –{' '}
            <Basis clause={clause} />
          </li>
        ))}
      </ul>
      <Findings label={words.faults} found={findings.filter(({ fault }) => fault)} look="late" />
      <Findings label={words.atOdds} found={findings.filter(({ fault }) => !fault)} look="soon" />
      <div className="small stack tight">
        <h4>{words.dates(year, dmy(begins))}</h4>
        {dates.length === 0 ? (
          <p className="quiet">{words.noDates}</p>
        ) : (
          <Table
            scrolls
            rows={dates}
            keyOf={({ step }) => step}
            columns={[
              { head: words.step, look: 'strong', cell: ({ title }) => say(title) },
              {
                head: words.usual,
                look: 'num',
                cell: ({ usual }) => (
                  <>
                    {day(usual.dueOn)} <DateSourceMark source={usual.source} />
                  </>
                ),
              },
              { head: words.now, look: 'num', cell: ({ oldDue }) => day(oldDue) },
              { head: words.then, look: 'num strong', cell: ({ newDue }) => day(newDue) },
              { head: words.basis, look: 'small', cell: ({ why }) => say(why) },
            ]}
          />
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

/** What lays it down: an inspector asks for the document, its day, and who has read it. */
function Grounds({ of }: { of: NonNullable<OverlayOutcome['grounds']> }) {
  const {
    words: { own: words, law },
    say,
  } = useLanguage();
  const { short, name, issued, inForceFrom, source, verified } = of;
  return (
    <Facts>
      <Fact name={words.whichInstrument}>{`${say(short)} – ${say(name)}`}</Fact>
      <Fact name={words.issued} look="num">
        {issued && dmy(issued)}
      </Fact>
      <Fact name={words.inForceFrom} look="num">
        {dmy(inForceFrom)}
      </Fact>
      <Fact name={words.source}>{source}</Fact>
      <Fact name={law.sureMeans}>
        <SureMark sure={verified} />
      </Fact>
    </Facts>
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

interface Props {
  unit: string;
  procedure: string;
}

/** Which open cases of a unit would have other days by its own lengths as they hold today; those chosen are moved. */
export function OwnMoves({ unit, procedure }: Props) {
  const { own: words } = useWords();
  const found = useAll('/overlays/moves', { query: { unit, procedure } });
  return (
    <Loaded of={found}>
      {({ items: moves }) => (
        <section className="stack" aria-label={words.moveOpen}>
          {moves.length > 0 && <p className="small quiet">{words.moveHint}</p>}
          <MoveChosen
            procedure={procedure}
            moves={moves}
            none={words.noMoves}
            move={(body) => send('post', '/overlays/moves', { body: { ...body, unit, procedure } })}
          />
        </section>
      )}
    </Loaded>
  );
}
