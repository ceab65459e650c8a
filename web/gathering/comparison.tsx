import { useState } from 'react';
import type { ComparisonView } from '../data/api';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { Mark, Tag } from '../parts/mark';
import { TickField } from '../parts/fields';
import { useLanguage } from '../words';
import { dmyOf } from '../words/dates';
import { figure } from '../words/figures';
import { DotPlot } from './dotPlot';

type Row = ComparisonView['rows'][number];

/**
 * What the bodies stated, side by side: who differs from most and who departs from what was agreed, in words and in a
 * picture.
 */
export function Comparison({ gathering, titled }: { gathering: string; titled?: boolean }) {
  const comparison = useApi('/gatherings/{id}/comparison', { path: { id: gathering } });
  return (
    <Loaded of={comparison}>
      {() => comparison.data && comparison.data.rows.length > 0 && <Table view={comparison.data} titled={titled} />}
    </Loaded>
  );
}

function Table({ view, titled }: { view: ComparisonView; titled?: boolean }) {
  const {
    words: { comparison: words },
    say,
  } = useLanguage();
  const [only, setOnly] = useState(false);
  const rows = view.rows.filter(({ differs, cells }) => !only || differs || cells.some(({ departs }) => departs));
  const [agreed, common] = (['agreed', 'common'] as const).map((what) => view.rows.some((row) => row[what] !== null));
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
        <div className="scroll-x" tabIndex={0}>
          <table className="list stacked compared">
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                {view.bodies.map(({ body, deliveredAt, late }, at) => (
                  <th key={`${body.id} ${at}`} scope="col">
                    {say(body.short)}
                    <br />
                    <span className="tiny">{deliveredAt ? words.delivered(dmyOf(deliveredAt)) : words.missing}</span>
                    {late && (
                      <>
                        {' '}
                        <Tag look="late">{words.late}</Tag>
                      </>
                    )}
                  </th>
                ))}
                {agreed && <th scope="col">{words.agreed}</th>}
                {common && <th scope="col">{words.common}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ComparedRow
                  key={row.ask.id}
                  row={row}
                  agreed={agreed === true}
                  common={common === true}
                  names={view.bodies.map(({ body }) => say(body.short))}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.rows.some(({ spread }) => spread) && <p className="tiny quiet">{words.legend}</p>}
    </section>
  );
}

function ComparedRow({ row, agreed, common, names }: { row: Row; agreed: boolean; common: boolean; names: string[] }) {
  const {
    words: { comparison: words },
    say,
    locale,
  } = useLanguage();
  const { ask, spread, cells } = row;
  const number = (value: number) => figure(value, locale);
  return (
    <tr>
      <th scope="row">
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
      </th>
      {cells.map((cell, at) => (
        <td key={`${cell.body} ${at}`} className={cell.departs ? 'departs' : cell.differs ? 'differs' : ''}>
          <span className="cell-head">{names[at]}</span>
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
        </td>
      ))}
      {agreed && (
        <td className="strong">
          <span className="cell-head">{words.agreed}</span>
          <Value ask={ask} value={row.agreed} />
        </td>
      )}
      {common && (
        <td className="strong">
          <span className="cell-head">{words.common}</span>
          <Value ask={ask} value={row.common} />
        </td>
      )}
    </tr>
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
