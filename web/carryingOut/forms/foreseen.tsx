import { Alert } from '@mantine/core';
import type { CarryingView, IndicatorSeries } from '../../data/api';
import { planPeriod } from '../../../domain/carryingOut/periods';
import { type Figure, shortfallOf } from '../../../domain/carryingOut/shortfall';
import { namedByPlan, whyShort } from '../inWords';
import { useLanguage } from '../../words';

interface Given {
  one: IndicatorSeries;
  actual: string;
}

/** What the rules will make of figures not sent yet, and whom that will be told. */
export function Foreseen({ view, period, figures }: { view: CarryingView; period: string; figures: Given[] }) {
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
