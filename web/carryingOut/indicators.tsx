import { Link } from 'wouter';
import type { CarryingView, IndicatorSeries } from '../data/api';
import { Basis } from '../parts/basis';
import { Mark, Tag } from '../parts/mark';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { figure } from '../words/figures';
import { capital } from '../words/capital';
import { toldBecause, whyShort } from './inWords';
import { later } from '../parts/later';

const Chart = later(() => import('./chart'), 'Chart', <div className="chart" />);

/** Each indicator against its targets: drawn, and as a table that says the same. */
export function Indicators({ view }: { view: CarryingView }) {
  const { carrying: words } = useWords();
  return (
    <section className="stack" aria-label={words.indicators}>
      <h2>{words.indicators}</h2>
      {view.indicators.map((one) => (
        <Indicator key={one.id} one={one} view={view} />
      ))}
    </section>
  );
}

function Indicator({ one, view }: { one: IndicatorSeries; view: CarryingView }) {
  const {
    words: { carrying: words },
    say,
  } = useLanguage();
  const short = one.series.some((point) => point.short);
  return (
    <article className="card stack" aria-label={say(one.name)}>
      <header className="row between">
        <h3>
          {say(one.name)}{' '}
          <span className="quiet small">
            ({say(one.measure)}
            {one.direction === 'lower' && `; ${words.lowerIsBetter}`})
          </span>
        </h3>
        {short && (
          <Mark look="late" icon="short">
            {words.short}
          </Mark>
        )}
      </header>
      <div className="indicator">
        <Chart one={one} />
        <Series one={one} />
      </div>
      <Told one={one} view={view} short={short} />
    </article>
  );
}

function Series({ one }: { one: IndicatorSeries }) {
  const {
    words: { carrying: words },
    say,
    locale,
  } = useLanguage();
  return (
    <Table
      flat
      scrolls
      look="series"
      rows={one.series}
      keyOf={({ period }) => period}
      columns={[
        { head: words.period, cell: ({ title }) => capital(say(title)) },
        { head: words.target, look: 'num right', cell: ({ target }) => figure(target, locale) },
        {
          head: words.actual,
          look: 'num right',
          cell: ({ actual }) => (actual === null ? <span className="quiet">–</span> : figure(actual, locale)),
        },
        {
          head: words.attainment,
          look: 'num right',
          cell: ({ attainment }) => (attainment === null ? '–' : `${figure(attainment, locale)} %`),
        },
        { head: words.verdict, cell: (point) => <Verdict point={point} one={one} /> },
      ]}
    />
  );
}

function Verdict({ point, one }: { point: IndicatorSeries['series'][number]; one: IndicatorSeries }) {
  const {
    words: { carrying: words },
    locale,
  } = useLanguage();
  const rule = one.rules.find(({ id }) => id === point.rule);
  if (point.actual === null) return <span className="quiet small">{words.noFigure}</span>;
  return (
    <span className="stack tight">
      {point.short ? (
        <Mark look="late" icon="short">
          {words.short}
        </Mark>
      ) : (
        <Mark look="done">{words.fulfilled}</Mark>
      )}
      {point.short && rule && (
        <span className="small">
          {capital(whyShort(point.because, rule, words, locale))}{' '}
          <span className="tiny quiet">
            ({words.byRule}: <Basis clause={rule.clause} />)
          </span>
        </span>
      )}
      {point.versions.length > 1 && (
        <details className="tiny">
          <summary>{words.corrected(point.versions.length - 1)}</summary>
          {point.versions.map(({ actual }) => figure(actual, locale)).join(' → ')}
        </details>
      )}
    </span>
  );
}

/** Whom a shortfall concerns, and the support that it opened, where the proof of telling is. */
function Told({ one, view, short }: { one: IndicatorSeries; view: CarryingView; short: boolean }) {
  const language = useLanguage();
  const { carrying: words, supports } = language.words;
  const told = view.parties
    .filter(({ id }) => one.concerns.includes(id))
    .map((party) => toldBecause(party, one, language));
  return (
    <div className="small stack tight">
      {told.length > 0 && (
        <p>
          <span className="quiet">{short ? words.told : words.concerns}:</span> {told.join(', ')}
        </p>
      )}
      {one.supports.map((link) => (
        <p key={link.case} className="row">
          <Link href={`/supports/${encodeURIComponent(link.case)}`}>{words.toldProof}</Link>
          <Tag look={link.closed ? 'rest' : 'mine'}>
            {link.closed ? `${words.supportClosed}: ${supports.results[link.closed] ?? ''}` : words.supportOpen}
          </Tag>
        </p>
      ))}
    </div>
  );
}
