import { useState } from 'react';
import { Link } from 'wouter';
import { MEASURE_NAMES } from '../../../domain/measures';
import type { CaseViewBody, PlanLevelsView } from '../../data/api';
import { useApi } from '../../data/queries';
import { TickField } from '../../parts/fields';
import { Loaded } from '../../parts/loaded';
import { Mark } from '../../parts/mark';
import { SheetButton } from '../../parts/sheetButton';
import type { SheetTable } from '../../parts/sheetFile';
import { type Column, WholeTable } from '../../parts/table';
import { useLanguage, type Language } from '../../words';
import { figure } from '../../words/figures';
import { addressOfRegion } from '../region/address';
import { DependenceButton } from './dependence';

type Row = PlanLevelsView['rows'][number];

/** The plans that a plan's figures are held against: of the units below, and beside them of the sectors. */
const SIDES = ['below', 'sectors'] as const;

/** A plan's figures beside what was assigned from above and what the plans below come to; what doesn't fit first. */
export function BetweenLevels({ about }: { about: CaseViewBody }) {
  const levels = useApi('/cases/{id}/plan/levels', { path: { id: about.id } });
  return <Loaded of={levels}>{(view) => <Figures about={about} view={view} />}</Loaded>;
}

function Figures({ about, view }: { about: CaseViewBody; view: PlanLevelsView }) {
  const { words, say } = useLanguage('between');
  const { procedure, rehearsal } = about;
  const { year, region, below } = view;
  return (
    <section className="card stack" aria-label={words.title}>
      <h2>{words.of(year)}</h2>
      {view.rows.length === 0 ? (
        <p className="quiet small">{words.none}</p>
      ) : (
        <>
          <p className="small quiet">{words.intro(below.units)}</p>
          <Rows about={about} view={view} />
        </>
      )}
      {SIDES.map((side) => {
        const { missing, units } = view[side];
        return missing.length > 0 ? (
          <details key={side} className="small">
            <summary>{words.sums[side].missing(missing.length, units)}</summary>
            <p>{missing.map(say).join(', ')}</p>
          </details>
        ) : null;
      })}
      {region && procedure && (
        <p className="small">
          <Link href={addressOfRegion({ region: region.code, procedure, year, rehearsal })}>
            {words.beside(say(region.name))}
          </Link>
        </p>
      )}
    </section>
  );
}

function Rows({ about, view }: { about: CaseViewBody; view: PlanLevelsView }) {
  const language = useLanguage();
  const {
    words: { between: words },
    say,
  } = language;
  const [only, setOnly] = useState(false);
  const unfit = view.rows.filter(({ differs }) => differs);
  const rows = only ? unfit : [...unfit, ...view.rows.filter(({ differs }) => !differs)];
  return (
    <>
      <div className="row between">
        <TickField label={words.onlyUnfit(unfit.length)} value={only} onChange={setOnly} />
        <SheetButton
          title={`${words.of(view.year)} ${say(about.title)}`}
          tables={() => [sheetOf(view, rows, language)]}
        />
      </div>
      {rows.length === 0 ? (
        <p className="small quiet">{words.allFit}</p>
      ) : (
        <WholeTable rows={rows} keyOf={({ indicator }) => indicator} columns={columnsOf(about.id, view, language)} />
      )}
    </>
  );
}

function columnsOf(caseId: string, view: PlanLevelsView, { words: { between: words }, say, locale }: Language) {
  const number = (value: string | null) => (value === null ? '–' : figure(value, locale));
  const columns: Column<Row>[] = [
    {
      head: words.indicator,
      names: true,
      cell: ({ indicator, name, unit }) => (
        <>
          {say(name)} <span className="small quiet">({say(MEASURE_NAMES[unit])})</span>{' '}
          <DependenceButton caseId={caseId} indicator={indicator} name={say(name)} />
        </>
      ),
    },
    { head: words.own, look: 'num right', cell: ({ own }) => number(own) },
    ...view.above.map(
      ({ case: from, unit }): Column<Row> => ({
        head: words.assigned(say(unit.name)),
        look: 'num right',
        cell: ({ above }) => {
          const given = above.find((one) => one.case === from);
          return given ? (
            <>
              {number(given.value)} {given.off !== null && <Off off={given.off} />}
            </>
          ) : (
            '–'
          );
        },
      }),
    ),
  ];
  for (const side of SIDES)
    if (view[side].units > 0)
      columns.push(
        { head: words.sums[side].sum, look: 'num right', cell: (row) => <Added up={row[side]} /> },
        {
          head: words.sums[side].off,
          cell: ({ [side]: up }) =>
            up?.off ? <Off off={up.off} /> : <span className="quiet small">{up?.sum ? words.tooEarly : '–'}</span>,
        },
      );
  if (view.rows.some(({ why }) => why !== null))
    columns.push({ head: words.why, look: 'small break', cell: ({ why }) => why ?? '–' });
  return columns;
}

/** What the plans on one side come to, and how many of them have a figure. */
function Added({ up }: { up: Row[(typeof SIDES)[number]] }) {
  const { words, locale } = useLanguage('between');
  if (!up) return null;
  const { sum, given, units } = up;
  return (
    <>
      {sum !== null && figure(sum, locale)}
      {sum === null && given > 0 && <span className="quiet small">{words.noSum}</span>}{' '}
      <span className="tiny quiet">({words.given(given, units)})</span>
    </>
  );
}

/** One's own figure less another, in words. */
function Off({ off }: { off: string }) {
  const { words, locale } = useLanguage('between');
  const by = figure(off.replace('-', ''), locale);
  if (Number(off) === 0) return <Mark look="done">{words.fits}</Mark>;
  return <Mark look="late">{off.startsWith('-') ? words.below(by) : words.above(by)}</Mark>;
}

function sheetOf(view: PlanLevelsView, rows: Row[], { words: { between: words, levels }, say }: Language): SheetTable {
  const sides = SIDES.filter((side) => view[side].units > 0);
  const number = (value: string | null | undefined) => (value ? Number(value) : '');
  return {
    name: String(view.year),
    heads: [
      words.indicator,
      levels.measure,
      words.own,
      ...view.above.flatMap(({ unit }) => [words.assigned(say(unit.name)), levels.difference]),
      ...sides.flatMap((side) => [words.sums[side].sum, levels.units, words.sums[side].off]),
      words.why,
    ],
    lines: rows.map(({ name, unit, own, above, why, ...sums }) => [
      say(name),
      say(MEASURE_NAMES[unit]),
      number(own),
      ...view.above.flatMap(({ case: from }) => {
        const given = above.find((one) => one.case === from);
        return [number(given?.value), number(given?.off)];
      }),
      ...sides.flatMap((side) => {
        const up = sums[side];
        return [number(up?.sum), up ? words.given(up.given, up.units) : '', number(up?.off)];
      }),
      why ?? '',
    ]),
  };
}
