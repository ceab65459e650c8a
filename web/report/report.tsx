import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isRegisteredOwner } from '../../domain/units/registered';
import type { UnitReport } from '../data/api';
import { unitOf } from '../data/bodies';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { ListPage } from '../parts/listPage';
import { Loaded } from '../parts/loaded';
import { SheetButton } from '../parts/sheetButton';
import { type Column, Table } from '../parts/table';
import { UnitPicker } from '../parts/unitPicker';
import { useLanguage, useWords } from '../words';
import { stamp } from '../words/dates';
import { figure } from '../words/figures';
import { partsOf, type ReportCell, type ReportPart, type ReportRow } from './rows';

const NATION = 'VN';

/** How things stand in a unit and below it today: to read, to print, to take along as Word or Excel. */
export function Report({ unit }: { unit: string | undefined }) {
  const { unitReport: words } = useWords();
  const { seats, officer } = useMe();
  const [, go] = useLocation();
  const own = seats.find(({ body }) => !isRegisteredOwner(body));
  const chosen = unit ?? officer.adminOf ?? unitOf(own?.body ?? NATION);
  const [picked, pick] = useState(chosen);
  const report = useApi('/reports/units/{unit}', { path: { unit: chosen } });
  const look = (code: string) => {
    pick(code);
    if (code) go(`/reports/${encodeURIComponent(code)}`);
  };
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      filters={
        <div className="grow no-print">
          <UnitPicker value={picked} onChange={look} />
        </div>
      }
    >
      <Loaded of={report}>{(data) => <Whole report={data} />}</Loaded>
    </ListPage>
  );
}

function Whole({ report }: { report: UnitReport }) {
  const language = useLanguage();
  const { say, words } = language;
  const { unitReport: said } = words;
  const parts = partsOf(report, language);
  return (
    <div className="stack">
      <div className="row between">
        <p>
          <span className="strong">{say(report.unit.name)}</span>
          {report.lower > 0 && ` ${said.withLower(report.lower)}`} · {said.asOf(stamp(report.at))}
        </p>
        <TakeAlong unit={report.unit} parts={parts} />
      </div>
      {parts.map((part) => (
        <Part key={part.id} part={part} />
      ))}
    </div>
  );
}

/** The report as a Word file, as an Excel file with a sheet for each part, on paper. */
function TakeAlong({ unit: { code, name }, parts }: { unit: UnitReport['unit']; parts: ReportPart[] }) {
  const { words: said, say } = useLanguage('unitReport');
  const tables = () =>
    parts.map(({ id, heads, rows }) => ({
      name: said.sheets[id],
      heads,
      lines: rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : Number(cell.figure)))),
    }));
  return (
    <span className="row small no-print">
      <a href={`/api/reports/units/${encodeURIComponent(code)}/export?format=docx`}>{said.asWord}</a>
      <SheetButton size="xs" title={`${said.title} ${say(name)}`} tables={tables} />
      <Button size="xs" variant="default" onClick={() => window.print()}>
        {said.print}
      </Button>
    </span>
  );
}

function Part({ part: { id, heads, rows, more } }: { part: ReportPart }) {
  const { words, locale } = useLanguage();
  const { unitReport: said } = words;
  const shown = (cell: ReportCell | undefined): string =>
    typeof cell === 'object' ? figure(cell.figure, locale) : (cell ?? '');
  return (
    <section className="card stack" aria-labelledby={`report-${id}`}>
      <h2 id={`report-${id}`}>
        {said.parts[id]} <span className="num">({more ? `${rows.length}+` : rows.length})</span>
      </h2>
      {rows.length === 0 ? (
        <p className="quiet">{said.none}</p>
      ) : (
        <Table
          rows={rows}
          keyOf={(row) => `${rows.indexOf(row)}`}
          columns={heads.map(
            (head, at): Column<ReportRow> => ({
              head,
              look: rows.some(({ cells }) => typeof cells[at] === 'object') ? 'num right' : 'small',
              cell: ({ href, cells }) => (at === 0 ? <Link href={href}>{shown(cells[at])}</Link> : shown(cells[at])),
            }),
          )}
        />
      )}
      {more && <p className="small quiet">{said.cut(rows.length)}</p>}
    </section>
  );
}
