import type { CarryingView, IndicatorSeries } from '../data/api';
import { FIGURE_COLUMNS, figuresInSheet } from '../../domain/carryingOut/figureSheet';
import { planPeriod } from '../../domain/carryingOut/periods';
import { knowing } from '../case/ofCase';
import { FigureField } from '../parts/figureField';
import { ActForm } from '../parts/form/actForm';
import { useItsDocument } from '../parts/form/itsDocument';
import { piece } from '../parts/form/description';
import { FromSheet } from '../parts/form/fromSheet';
import { NOTE, paper, papers, WHY } from '../parts/form/usual';
import { type Locale, useLanguage } from '../words';
import { figure, readFigure, typedFigure } from '../words/figures';
import { Alert } from '@mantine/core';
import { type Figure, shortfallOf } from '../../domain/carryingOut/shortfall';
import { namedByPlan, whyShort, titleOf } from './inWords';

/** What was typed, by indicator. */
type Typed = Record<string, string>;

/**
 * Reports a period's figures, or corrects them; what will fall short, and who is then told, is said before anything is
 * sent.
 */
export const FiguresForm = knowing('/carrying-out/{id}')(({ act, view }) => {
  const {
    words: { carrying: words },
    say,
    locale,
  } = useLanguage();
  const corrects = act.name === 'correct-figures';
  const itsDocument = useItsDocument(corrects ? null : 'arrival', act.task, act.task.body.id);
  const reported = view.reports.filter(({ status }) => status === 'done').map(({ period }) => period);
  const among = reported.map((period) => ({
    value: period,
    label: say(titleOf(period)),
  }));
  const last = corrects ? (reported.at(-1) ?? '') : act.task.step;
  return (
    <ActForm
      act={act}
      data={{ period: last }}
      begin={{ 'data.period': last }}
      parts={(said) => {
        const period = corrects ? said('data.period') : last;
        const of = { view, period, corrects };
        return [
          corrects && {
            name: 'data.period',
            label: words.choosePeriod,
            width: 280,
            among,
            alsoChanges: () => ({ figures: {} }),
          },
          piece<Typed>({
            name: 'figures',
            begins: {},
            show: (typed, change) => <FigureFields of={of} typed={typed} onChange={change} />,
            sent: (typed) => figuresIn(of, typed, locale),
          }),
          papers([paper('report', words.reportPaper, false)], act.task),
          ...itsDocument,
          corrects ? WHY : NOTE,
        ];
      }}
    />
  );
});

const pointOf = ({ series }: IndicatorSeries, period: string) => series.find((point) => point.period === period);

interface Of {
  view: CarryingView;
  period: string;
  corrects: boolean;
}

/** Each indicator of the period with what is typed for it; what a correction leaves as it was isn't given. */
function readIn({ view, period, corrects }: Of, typed: Typed, locale: Locale) {
  return view.indicators
    .filter((one) => pointOf(one, period))
    .map((one) => {
      const before = pointOf(one, period)?.actual ?? null;
      const { value } = readFigure(typed[one.id] ?? '', locale);
      const given = (typed[one.id] ?? '').trim() !== '' && !(corrects && value === before);
      return { one, before, value, given };
    });
}

/** The figures as the act names them: a report has all of them, a correction at least one that is another. */
function figuresIn(of: Of, typed: Typed, locale: Locale) {
  const read = readIn(of, typed, locale);
  const given = read.filter((one) => one.given);
  const whole = of.corrects ? given.length > 0 : given.length === read.length;
  if (!whole || given.some(({ value }) => value === null)) return null;
  return { data: { figures: given.map(({ one, value }) => ({ indicator: one.id, actual: value })) } };
}

interface SheetProps {
  among: IndicatorSeries[];
  onChange(typed: Typed): void;
}

/** The period's figures of an .xlsx file; its template has every indicator of the period, a row each. */
function FiguresSheet({ among, onChange }: SheetProps) {
  const {
    words: { carrying: words },
    say,
    locale,
  } = useLanguage();
  return (
    <FromSheet
      name={words.figures}
      columns={FIGURE_COLUMNS}
      begins={() => among.map(({ name }) => [say(name), ''])}
      most={among.length}
      read={(rows) => {
        const { figures, faults } = figuresInSheet(rows, among);
        return { faults, lines: figures };
      }}
      onLines={(lines) =>
        onChange(Object.fromEntries(lines.map(({ indicator, actual }) => [indicator, typedFigure(actual, locale)])))
      }
    />
  );
}

interface FieldsProps {
  of: Of;
  typed: Typed;
  onChange(typed: Typed): void;
}

function FigureFields({ of, typed, onChange }: FieldsProps) {
  const {
    words: { carrying: words },
    say,
    locale,
  } = useLanguage();
  const read = readIn(of, typed, locale);
  const given = read.filter((one) => one.given);
  return (
    <>
      <fieldset className="stack tight">
        <legend>
          {words.figures} <span className="quiet tiny">{words.figureHint}</span>
        </legend>
        {read.map(({ one, before }) => (
          <div key={one.id} className="figure-line">
            <span>
              <span className="strong">{say(one.name)}</span> <span className="quiet small">({say(one.measure)})</span>
              <br />
              <span className="tiny quiet">
                {words.target} <span className="num">{figure(pointOf(one, of.period)?.target ?? '', locale)}</span>
                {before !== null && (
                  <>
                    {' '}
                    · {words.before} <span className="num">{figure(before, locale)}</span>
                  </>
                )}
              </span>
            </span>
            <FigureField
              hideLabel
              label={`${words.actual}: ${say(one.name)}`}
              value={typed[one.id] ?? ''}
              onChange={(text) => onChange({ ...typed, [one.id]: text })}
            />
          </div>
        ))}
      </fieldset>
      <FiguresSheet among={read.map(({ one }) => one)} onChange={onChange} />
      {of.corrects && given.length === 0 && <p className="small quiet">{words.nothingChanged}</p>}
      <Foreseen
        view={of.view}
        period={of.period}
        figures={given.flatMap(({ one, value }) => (value === null ? [] : [{ one, actual: value }]))}
      />
    </>
  );
}

interface Given {
  one: IndicatorSeries;
  actual: string;
}

/** What the rules will make of figures not sent yet, and whom that will be told. */
function Foreseen({ view, period, figures }: { view: CarryingView; period: string; figures: Given[] }) {
  const language = useLanguage();
  const {
    words: { carrying: words },
    say,
    locale,
  } = language;
  const short = figures.flatMap(({ one, actual }) => {
    const { short: falls, because, rule } = verdictOn(one, period, actual);
    return falls && rule ? [{ one, why: whyShort(because, rule, words, locale) }] : [];
  });
  if (short.length === 0) return null;
  const concerned = new Set(short.flatMap(({ one }) => one.concerns));
  const told = view.parties.filter(({ id }) => concerned.has(id));
  const why = (['sector', 'region', 'province'] as const).map((kind) => ({
    kind,
    names: told
      .filter((party) => party.kind === kind)
      .map((party) =>
        namedByPlan(
          party,
          short.map(({ one }) => one),
          language,
        ),
      ),
  }));
  return (
    <Alert color="yellow" title={words.warnTitle} role="status">
      <ul className="says">
        {short.map(({ one, why }) => (
          <li key={one.id}>{words.willBeShort(say(one.name), why)}</li>
        ))}
      </ul>
      {told.length > 0 && (
        <>
          <p>{words.willTell(told.length)}</p>
          <ul className="says">
            {why
              .filter(({ names }) => names.length > 0)
              .map(({ kind, names }) => (
                <li key={kind}>
                  <span className="strong">{words.toldAs[kind]}:</span> {names.join(', ')}
                </li>
              ))}
          </ul>
        </>
      )}
    </Alert>
  );
}

/** The same judgement as the case's own, over the figures that are there and this one. */
function verdictOn({ direction, rules, series }: IndicatorSeries, period: string, actual: string) {
  const last = planPeriod(period);
  const figures: Figure[] = [];
  const alike = series
    .map((point) => ({ point, at: planPeriod(point.period) }))
    .filter(({ at }) => last && at?.kind === last.kind && at.to <= last.to);
  for (const { point, at } of alike.reverse()) {
    const reached = point.period === period ? actual : point.actual;
    if (reached === null || !at) break;
    figures.unshift({ period: point.period, to: at.to, target: point.target, actual: reached });
  }
  return shortfallOf(
    direction,
    rules.map((rule) => ({ ...rule, cites: 'practice' as const })),
    figures,
  );
}
