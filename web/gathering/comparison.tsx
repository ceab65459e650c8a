import { useState } from 'react';
import type { ComparisonView } from '../data/api';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { Mark } from '../parts/mark';
import { TickField } from '../parts/fields';
import { type Column, Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { dmyOf } from '../words/dates';
import { figure } from '../words/figures';
import { DotPlot } from './dotPlot';
import { LateTag } from '../parts/due';

type Row = ComparisonView['rows'][number];

/**
 * What the bodies stated, side by side: who differs from most and who departs from what was agreed, in words and in a
 * picture.
 */
export function Comparison({ gathering, titled }: { gathering: string; titled?: boolean }) {
  const comparison = useApi('/gatherings/{id}/comparison', { path: { id: gathering } });
  return (
    <Loaded of={comparison}>{(view) => view.rows.length > 0 && <SideBySide view={view} titled={titled} />}</Loaded>
  );
}

function SideBySide({ view, titled }: { view: ComparisonView; titled?: boolean }) {
  const {
    words: { comparison: words },
    say,
  } = useLanguage();
  const [only, setOnly] = useState(false);
  const rows = view.rows.filter(({ differs, cells }) => !only || differs || cells.some(({ departs }) => departs));
  const names = view.bodies.map(({ body }) => say(body.short));
  return (
    <section className="card stack" aria-label={say(view.title)}>
      <div className="row between">
        {titled ? <h2>{words.title}</h2> : <InWords view={view} />}
        <TickField label={words.onlyDifferent} value={only} onChange={setOnly} />
      </div>
      {titled && <InWords view={view} />}
      {rows.length === 0 ? (
        <p className="quiet small">{words.allAlike}</p>
      ) : (
        <Table
          scrolls
          look="compared"
          rows={rows}
          keyOf={({ ask }) => ask.id}
          columns={[
            { head: words.what, names: true, cell: (row) => <Asked row={row} names={names} /> },
            ...view.bodies.map(
              (body, at): Column<Row> => ({
                head: <Delivered of={body} />,
                lookOf: ({ cells: { [at]: cell } }) => (cell?.departs ? 'departs' : cell?.differs ? 'differs' : ''),
                cell: (row) => <Stated row={row} at={at} name={names[at]} />,
              }),
            ),
            ...(['agreed', 'common'] as const)
              .filter((what) => view.rows.some((row) => row[what] !== null))
              .map(
                (what): Column<Row> => ({
                  head: words[what],
                  look: 'strong',
                  cell: (row) => (
                    <>
                      <span className="cell-head">{words[what]}</span>
                      <Value ask={row.ask} value={row[what]} />
                    </>
                  ),
                }),
              ),
          ]}
        />
      )}
      {view.rows.some(({ spread }) => spread) && <p className="tiny quiet">{words.legend}</p>}
    </section>
  );
}

function Delivered({ of: { body, deliveredAt, late, dayBy } }: { of: ComparisonView['bodies'][number] }) {
  const {
    words: { comparison: words },
    say,
  } = useLanguage();
  return (
    <>
      {say(body.short)}
      <br />
      <span className="tiny">{deliveredAt ? words.delivered(dmyOf(deliveredAt)) : words.missing}</span>
      {late && (
        <>
          {' '}
          <LateTag dayBy={dayBy} />
        </>
      )}
    </>
  );
}

/** What was asked, and how far what was stated lies apart. */
function Asked({ row, names }: { row: Row; names: string[] }) {
  const {
    words: { comparison: words },
    say,
    locale,
  } = useLanguage();
  const { ask, spread } = row;
  const number = (value: number) => figure(value, locale);
  return (
    <>
      {say(ask.title)}
      {ask.unit && <span className="quiet"> ({say(ask.unit)})</span>}
      {ask.tolerance !== null && (
        <span className="tiny quiet">
          <br />
          {words.tolerance(number(ask.tolerance))}
        </span>
      )}
      {spread && spread.low !== spread.high && (
        <>
          <DotPlot row={row} names={names} />
          <span className="tiny quiet">
            {words.spread(number(spread.low), number(spread.middle), number(spread.high))}
          </span>
        </>
      )}
    </>
  );
}

/** What one body stated, and whether it differs from most or departs from what was agreed. */
function Stated({ row: { ask, cells }, at, name }: { row: Row; at: number; name: string | undefined }) {
  const { comparison: words } = useWords();
  const cell = cells[at];
  if (!cell) return null;
  return (
    <>
      <span className="cell-head">{name}</span>
      <Value ask={ask} value={cell.value} text={cell.text} />
      {cell.differs && (
        <p>
          <Mark look="soon">{words.differs}</Mark>
        </p>
      )}
      {cell.departs && (
        <p>
          <Mark look="late">{words.departs}</Mark>
        </p>
      )}
    </>
  );
}

function Value({ ask, value, text = null }: { ask: Row['ask']; value: number | string | null; text?: string | null }) {
  const { say, locale } = useLanguage();
  if (text !== null) return <span className="small break">{text}</span>;
  if (value === null) return <span className="quiet">–</span>;
  const choice = ask.choices.find(({ id }) => id === value);
  return (
    <span className={typeof value === 'number' ? 'num' : ''}>
      {choice ? say(choice.title) : typeof value === 'number' ? figure(value, locale) : value}
    </span>
  );
}

/** The table in two sentences. */
function InWords({ view }: { view: ComparisonView }) {
  const {
    words: { comparison: words },
    say,
  } = useLanguage();
  const counts = (what: 'differs' | 'departs') =>
    view.bodies
      .map(({ body }, at) => ({
        name: say(body.short),
        count: view.rows.filter(({ cells }) => cells[at]?.[what]).length,
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  const [differing, departing] = [counts('differs'), counts('departs')];
  const most = differing.filter(({ count }) => count === differing[0]?.count);
  const agreed = view.rows.some((row) => row.agreed !== null);
  return (
    <p className="small">
      {differing[0]
        ? words.mostDiffering(most.map(({ name }) => name).join(', '), differing[0].count)
        : words.noDifference}
      {agreed && (
        <>
          {'. '}
          {departing.length > 0 ? words.departing(departing.map(({ name }) => name).join(', ')) : words.noDeparture}
        </>
      )}
    </p>
  );
}
