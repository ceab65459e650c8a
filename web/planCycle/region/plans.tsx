import { useState } from 'react';
import { MEASURE_NAMES } from '../../../domain/measures';
import { COMPARED } from '../../../domain/planContent/sideBySide';
import { yearsOfPlan } from '../../../domain/planContent/years';
import type { PlansComparedView } from '../../data/api';
import { useApi } from '../../data/queries';
import { useFilters } from '../../parts/bound';
import { CaseLink } from '../../parts/caseLink';
import { ChoiceField, TickField } from '../../parts/fields';
import { Loaded } from '../../parts/loaded';
import { Tag } from '../../parts/mark';
import { oneOf } from '../../parts/oneOf';
import { SheetButton } from '../../parts/sheetButton';
import type { SheetTable } from '../../parts/sheetFile';
import { type Column, WholeTable } from '../../parts/table';
import { type Language, useLanguage, useWords } from '../../words';
import { figure } from '../../words/figures';
import type { RegionYear } from './address';

type Row = PlansComparedView['rows'][number];
type Members = PlansComparedView['units'];

/** Years behind a plan that its assessment has. */
const BEHIND = [1, 2, 3, 4, 5];

/** The provinces' plans side by side, from what each of them has submitted (S16, S18, S19, S21). */
export function ComparedPlans({ region, procedure, year, rehearsal }: RegionYear) {
  const { regionPlans: words, regions } = useWords();
  const filters = useFilters({ part: 'targets', of: '' });
  const part = oneOf(COMPARED, filters.values.part) ?? 'targets';
  const years = (part === 'assessment' ? BEHIND.map((by) => year - by) : yearsOfPlan(procedure, year)).map(String);
  const of = oneOf(years, filters.values.of) ?? String(part === 'assessment' ? year - 1 : year);
  const compared = useApi('/plans/compared', {
    query: { region, procedure, year, rehearsal, part, of: Number(of) },
  });
  return (
    <section className="card stack" aria-label={regions.plans}>
      <div className="row filters">
        <ChoiceField
          label={words.part}
          among={COMPARED}
          called={words.parts}
          value={part}
          onChange={(next) => filters.change({ part: next, of: '' })}
        />
        <ChoiceField label={words.year} among={years} value={of} onChange={(next) => filters.change({ of: next })} />
      </div>
      <Loaded of={compared}>
        {({ units, rows }) => (
          <>
            <Missing units={units.filter(({ has }) => !has.includes(part))} />
            {rows.length === 0 ? (
              <p className="quiet small">{words.none}</p>
            ) : (
              <SideBySide rows={rows} units={units} title={`${words.parts[part]} ${of}`} />
            )}
            <Readable units={units} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Missing({ units }: { units: Members }) {
  const { words, say } = useLanguage('regionPlans');
  if (units.length === 0) return <p className="small">{words.allIn}</p>;
  return (
    <p className="small">
      <Tag look="soon">{words.missing}</Tag> {units.map(({ unit }) => say(unit.name)).join(', ')}
    </p>
  );
}

/** The way to the plans themselves, for whoever may read them. */
export function Readable({ units }: { units: Members }) {
  const { words, say } = useLanguage('regionPlans');
  const open = units.flatMap(({ unit, case: id }) => (id === null ? [] : [{ id, name: say(unit.name) }]));
  if (open.length === 0) return null;
  return (
    <p className="row small">
      <span className="quiet">{words.plans}:</span>
      {open.map(({ id, name }) => (
        <CaseLink key={id} id={id}>
          {name}
        </CaseLink>
      ))}
    </p>
  );
}

function SideBySide({ rows, units, title }: { rows: Row[]; units: Members; title: string }) {
  const language = useLanguage();
  const {
    words: { regionPlans: words },
  } = language;
  const [only, setOnly] = useState(false);
  const shown = only ? rows.filter(({ low, high }) => low !== high) : rows;
  const given = units.filter(({ unit }) => rows[0]?.cells.some((cell) => cell.unit === unit.code));
  return (
    <>
      <div className="row between">
        <TickField label={words.differ} value={only} onChange={setOnly} />
        <SheetButton title={title} tables={() => [sheetOf(title, shown, given, language)]} />
      </div>
      <WholeTable rows={shown} keyOf={({ indicator }) => indicator.id} columns={columnsOf(given, language)} />
    </>
  );
}

const valueOf = ({ cells }: Row, unit: string): string | null => cells.find((one) => one.unit === unit)?.value ?? null;

function columnsOf(units: Members, { words: { regionPlans: words }, say, locale }: Language): Column<Row>[] {
  const number = (value: string | null) => (value === null ? '–' : figure(value, locale));
  return [
    {
      head: words.indicator,
      names: true,
      cell: ({ indicator: { name, unit } }) => (
        <>
          {say(name)} <span className="small quiet">({say(MEASURE_NAMES[unit])})</span>
        </>
      ),
    },
    ...units.map(
      ({ unit }): Column<Row> => ({
        head: say(unit.name),
        look: 'num right',
        cell: (row) => {
          const value = valueOf(row, unit.code);
          const end =
            row.low === row.high ? null : value === row.low ? 'lowest' : value === row.high ? 'highest' : null;
          return (
            <>
              {number(value)} {end && <Tag look={end === 'lowest' ? 'soon' : 'mine'}>{words[end]}</Tag>}
            </>
          );
        },
      }),
    ),
    { head: words.sum, look: 'num right strong', cell: ({ sum }) => number(sum) },
  ];
}

function sheetOf(
  title: string,
  rows: Row[],
  units: Members,
  { words: { regionPlans: words, levels }, say }: Language,
): SheetTable {
  const number = (value: string | null) => (value === null ? '' : Number(value));
  return {
    name: title.slice(0, 31),
    heads: [words.indicator, levels.measure, ...units.map(({ unit }) => say(unit.name)), words.sum],
    lines: rows.map((row) => [
      say(row.indicator.name),
      say(MEASURE_NAMES[row.indicator.unit]),
      ...units.map(({ unit }) => number(valueOf(row, unit.code))),
      number(row.sum),
    ]),
  };
}
