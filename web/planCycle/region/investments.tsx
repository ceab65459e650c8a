import type { PlanInvestmentsView } from '../../data/api';
import { useApi } from '../../data/queries';
import { Card } from '../../parts/card';
import { Loaded } from '../../parts/loaded';
import { Mark, Tag } from '../../parts/mark';
import { SheetButton } from '../../parts/sheetButton';
import type { SheetTable } from '../../parts/sheetFile';
import { Table, WholeTable } from '../../parts/table';
import { type Language, useLanguage } from '../../words';
import { figure } from '../../words/figures';
import type { RegionYear } from './address';
import { Readable } from './plans';

type Unit = PlanInvestmentsView['units'][number];
type Called = (code: string) => string;

/**
 * The provinces' projects against their own frames, against each other's lists and the region's programme, with the
 * grounds for their order (S15, S22).
 */
export function Investments({ region, procedure, year, rehearsal }: RegionYear) {
  const { say } = useLanguage();
  const asked = useApi('/plans/investments', { query: { region, procedure, year, rehearsal } });
  return (
    <Loaded of={asked}>
      {(view) => {
        const names = new Map(view.members.map(({ unit }) => [unit.code, say(unit.name)]));
        const called: Called = (code) => names.get(code) ?? code;
        return (
          <>
            <Frames view={view} year={year} />
            <Findings view={view} called={called} />
            <Order units={view.units} called={called} />
          </>
        );
      }}
    </Loaded>
  );
}

/** One province: its list, or that there is none yet. */
interface Framed {
  code: string;
  name: string;
  given: Unit | undefined;
}

function Frames({ view, year }: { view: PlanInvestmentsView; year: number }) {
  const language = useLanguage();
  const {
    words: { regionInvestments: words },
    say,
    locale,
  } = language;
  const rows = view.members.map(({ unit, has }): Framed => {
    const given = has.includes('projects') ? view.units.find((one) => one.unit === unit.code) : undefined;
    return { code: unit.code, name: say(unit.name), given };
  });
  return (
    <Card
      title={words.frames}
      beside={<SheetButton title={`${words.frames} ${year}`} tables={() => sheetsOf(rows, year, language)} />}
      landmark
    >
      <Table
        scrolls
        rows={rows}
        keyOf={({ code }) => code}
        columns={[
          { head: words.unit, names: true, cell: ({ name }) => name },
          { head: words.projects, look: 'num right', cell: ({ given }) => given?.projects.length ?? '–' },
          {
            head: words.capital(year),
            look: 'num right',
            cell: ({ given }) => (given ? figure(given.capital, locale) : '–'),
          },
          {
            head: words.frame,
            look: 'num right',
            cell: ({ given }) => (given?.frame ? figure(given.frame, locale) : '–'),
          },
          { head: words.result, cell: ({ given }) => <Result of={given} /> },
        ]}
      />
      <Readable units={view.members} />
    </Card>
  );
}

function Result({ of }: { of: Unit | undefined }) {
  const { words, locale } = useLanguage('regionInvestments');
  if (!of) return <Tag look="soon">{words.noProjects}</Tag>;
  if (of.frame === null) return <Tag look="rest">{words.noFrame}</Tag>;
  if (of.over === null) return <Mark look="done">{words.within}</Mark>;
  return <Mark look="late">{words.over(figure(of.over, locale))}</Mark>;
}

/** What doesn't fit between the lists: one project in several, beyond its total, against the region's programme. */
function Findings({
  view: { units, misfits, doubled, programme },
  called,
}: {
  view: PlanInvestmentsView;
  called: Called;
}) {
  const {
    words: { regionInvestments: words, works },
    say,
  } = useLanguage();
  const projects = new Map(units.flatMap(({ projects: all }) => all.map(({ id, name }) => [id, name])));
  const found = [
    ...doubled.map(({ project, units: of, says }) => ({
      key: `beyond ${project}`,
      kind: words.doubled,
      of,
      project,
      says,
    })),
    ...misfits.map(({ key, kind, bodies, project, reason }) => ({
      key,
      kind: works.kinds[kind],
      of: bodies,
      project,
      says: reason,
    })),
  ];
  return (
    <Card title={words.findings} hint={programme === 0 ? words.noProgramme : words.programme(programme)} landmark>
      {found.length === 0 ? (
        <Mark look="done">{words.noFindings}</Mark>
      ) : (
        <ul className="plain stack tight">
          {found.map(({ key, kind, of, project, says }) => (
            <li key={key} className="finding">
              <Mark look="late">{kind}</Mark>
              <p className="small">
                <span className="strong">{projects.get(project) ?? project}.</span> {say(says)}.
                {of.length > 0 && <span className="quiet"> {words.lists(of.map(called).join(', '))}.</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Each list in its own order, and why its projects stand there. */
function Order({ units, called }: { units: Unit[]; called: Called }) {
  const { words, locale } = useLanguage('regionInvestments');
  const given = units.filter(({ projects }) => projects.length > 0);
  if (given.length === 0) return null;
  return (
    <Card title={words.order} landmark>
      {given.map(({ unit, projects }) => (
        <details key={unit} open={given.length <= 3}>
          <summary className="strong">
            {called(unit)} ({projects.length})
          </summary>
          <WholeTable
            caption={called(unit)}
            rows={projects}
            keyOf={({ id }) => id}
            columns={[
              { head: words.place, look: 'num', cell: ({ order }) => order },
              { head: words.project, names: true, cell: ({ name }) => name },
              { head: words.capitalShort, look: 'num right', cell: ({ capital }) => figure(capital, locale) },
              {
                head: words.grounds,
                look: 'small break',
                cell: ({ grounds }) => grounds ?? <span className="quiet">{words.noGrounds}</span>,
              },
            ]}
          />
        </details>
      ))}
    </Card>
  );
}

function sheetsOf(rows: Framed[], year: number, { words: { regionInvestments: words } }: Language): SheetTable[] {
  const number = (value: string | null | undefined) => (value ? Number(value) : '');
  return [
    {
      name: '1',
      heads: [words.unit, words.projects, words.capital(year), words.frame, words.result],
      lines: rows.map(({ name, given }) => [
        name,
        given?.projects.length ?? words.noProjects,
        number(given?.capital),
        number(given?.frame),
        given?.over ? words.over(given.over) : '',
      ]),
    },
    {
      name: '2',
      heads: [words.unit, words.place, words.project, words.capitalShort, words.grounds],
      lines: rows.flatMap(({ name, given }) =>
        (given?.projects ?? []).map((one) => [name, one.order, one.name, Number(one.capital), one.grounds ?? '']),
      ),
    },
  ];
}
