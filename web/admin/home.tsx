import { Link } from 'wouter';
import type { AdministrationHome } from '../data/api';
import { get } from '../data/client';
import { useApi } from '../data/queries';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { type Look, Mark } from '../parts/mark';
import { SheetButton } from '../parts/sheetButton';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { figure } from '../words/figures';
import { trendSheet } from '../overdue/trendSheet';
import { Stuck, stuckSaid } from './operation';

/** What an administrator begins the day with: each figure leads to what it counts. */
export function Home() {
  const home = useApi('/administration');
  return (
    <Loaded of={home}>
      {(data) => (
        <>
          <Figures home={data} />
          <Vacant vacant={data.vacant} />
          <Stuck stuck={data.stuck} />
        </>
      )}
    </Loaded>
  );
}

/** All of it as a file, with how much was late at the end of each of the last weeks. */
function AsExcel({ home }: { home: AdministrationHome }) {
  const { words, say } = useLanguage();
  const { admin } = words;
  const lines = useLines(home);
  const { unit, vacant, stuck } = home;
  const tables = async () => [
    {
      name: admin.sheets.figures,
      heads: [admin.what, admin.howMany],
      lines: lines.map((one) => [one.what, one.count]),
    },
    {
      name: admin.sheets.vacant,
      heads: [admin.body, admin.tasksWaiting],
      lines: vacant.first.map(({ body, tasks }) => [say(body.name), tasks]),
    },
    {
      name: admin.sheets.stuck,
      heads: [words.cases.case, admin.state],
      lines: stuck.map((one) => [say(one.title), stuckSaid(one, words)]),
    },
    trendSheet(await get('/overdue/trend', { query: { points: 13, ...(unit !== null && { within: unit }) } }), words),
  ];
  return (
    <div className="no-print">
      <SheetButton size="xs" title={`${admin.homeTitle} ${home.today}`} tables={tables} />
    </div>
  );
}

interface Line {
  what: string;
  count: number;
  href: string;
  /** How it stands where there are any. */
  look: Look;
}

function Figures({ home }: { home: AdministrationHome }) {
  const { words: admin, locale } = useLanguage('admin');
  return (
    <Card title={admin.homeTitle}>
      <Table
        rows={useLines(home)}
        keyOf={({ href }) => href}
        columns={[
          { head: admin.what, cell: ({ what, href }) => <Link href={href}>{what}</Link> },
          {
            head: admin.howMany,
            look: 'num right',
            cell: ({ count, look }) => <Mark look={count === 0 ? 'done' : look}>{figure(count, locale)}</Mark>,
          },
        ]}
      />
      <p className="small quiet">{admin.homeHint}</p>
      <AsExcel home={home} />
    </Card>
  );
}

function useLines({ unit, late, soon, mails }: AdministrationHome): Line[] {
  const { admin, overdue } = useWords();
  const list = (asked: Record<string, string>) =>
    `/overdue?${new URLSearchParams({ ...asked, ...(unit !== null && { within: unit }) }).toString()}`;
  const inLaw = late.law.map(({ level, count }) => ({
    what: admin.late.law(overdue.levels[level] ?? level),
    count,
    href: list({ dayBy: 'law', level }),
    look: 'late' as const,
  }));
  return [
    ...(inLaw.length > 0
      ? inLaw
      : [{ what: admin.late.law(null), count: 0, href: list({ dayBy: 'law' }), look: 'late' as const }]),
    { what: admin.late.timetable, count: late.timetable, href: list({ dayBy: 'timetable' }), look: 'late' },
    { what: overdue.days.soon, count: soon, href: list({ soon: 'true' }), look: 'soon' },
    { what: overdue.days.suggestion, count: late.suggestion, href: list({ dayBy: 'suggestion' }), look: 'soon' },
    ...(mails ? (['failed', 'uncertain'] as const) : []).map((status) => ({
      what: `${admin.mail}: ${(admin.mailStates[status] ?? status).toLowerCase()}`,
      count: mails?.[status] ?? 0,
      href: `/admin/mailbox?status=${status}`,
      look: 'late' as const,
    })),
  ];
}

/** Bodies that are asked in vain: whoever wants to mend it gives somebody a seat there. */
function Vacant({ vacant: { count, first } }: Pick<AdministrationHome, 'vacant'>) {
  const { words: admin, say, locale } = useLanguage('admin');
  return (
    <Card title={admin.vacant}>
      {count === 0 ? (
        <p className="row">
          <Mark look="done">{admin.noneVacant}</Mark>
        </p>
      ) : (
        <>
          <p>{admin.vacantCount(figure(count, locale), count > first.length)}</p>
          <Table
            rows={first}
            keyOf={({ body }) => body.id}
            columns={[
              {
                head: admin.body,
                cell: ({ body, unit }) =>
                  unit === null ? (
                    say(body.name)
                  ) : (
                    <Link href={`/admin/setup/${encodeURIComponent(unit)}`}>{say(body.name)}</Link>
                  ),
              },
              { head: admin.tasksWaiting, look: 'num right', cell: ({ tasks }) => figure(tasks, locale) },
            ]}
          />
        </>
      )}
    </Card>
  );
}
