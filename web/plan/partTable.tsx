import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { lessOf, signOf } from '../../domain/decimal';
import { MOST, type Part } from '../../domain/planContent/parts';
import { newRow, rowsInSheet, sheetColumnsOf, shownIn } from '../../domain/planContent/tableSheet';
import { cellId, type PlanColumn, type PlanRow, type PlanTable } from '../../domain/planContent/tables';
import { FromSheet } from '../parts/form/fromSheet';
import { LineField } from '../parts/fields';
import { usePrinting } from '../parts/printing';
import { type Locale, useLanguage, useWords } from '../words';
import { figure } from '../words/figures';
import { type Entry, entered, forSheet } from './grid/cells';
import { Grid, valueIn } from './grid/grid';
import { OnPaper } from './grid/onPaper';
import { type Asked, Questions } from './grid/questions';

interface Props {
  part: Part;
  table: PlanTable;
  editable: boolean;
  faults: ReadonlyMap<string, { vi: string; en: string }>;
  asked: Asked;
  goTo: { cell: string } | null;
  onGo(to: { cell: string }): void;
  onRows(rows: PlanRow[], asked: Asked): void;
  onMoreYears?: (() => void) | undefined;
  onSource?: ((source: string) => void) | undefined;
}

/** A table of a part: typed, pasted or read from an .xlsx file. */
export function PartTable({ part, table, editable, faults, asked, goTo, onGo, onRows, onMoreYears, onSource }: Props) {
  const { words, say, locale } = useLanguage('planData');
  const enter = (entries: Entry[]) => {
    const { rows, asks } = entered(table, entries);
    const idOf = ({ row, column }: { row: string; column: string }) => cellId({ table: table.id, row, column });
    const settled = new Set(entries.map(idOf));
    const before = Object.entries(asked).filter(([id]) => !settled.has(id));
    onRows(
      rows,
      Object.fromEntries([...before, ...asks.map((one) => [idOf(one), { text: one.text, readings: one.readings }])]),
    );
  };
  const below = useCallback(
    (row: PlanRow, column: PlanColumn) => offFirst(row, column, table.columns, locale),
    [table.columns, locale],
  );
  const differs = part === 'options' ? below : undefined;
  const printing = usePrinting();
  const said = useMemo(() => new Map([...faults].map(([cell, says]) => [cell, say(says)])), [faults, say]);
  const title = table.title ? say(table.title) : words.figures;
  if (table.columns.length === 0) return null;
  return (
    <section className="card stack" aria-label={title}>
      <div className="row between">
        <h3>{title}</h3>
        <div className="row no-print">
          {editable && onMoreYears && (
            <Button size="xs" variant="default" onClick={onMoreYears}>
              {words.moreYears}
            </Button>
          )}
        </div>
      </div>
      {editable && <p className="tiny quiet no-print">{words.gridHint}</p>}
      {editable && (
        <div className="no-print">
          <FromSheet
            name={title}
            columns={sheetColumnsOf(table)}
            begins={() => linesOf(table, locale)}
            most={table.free ? MOST.projects : MOST.indicators}
            read={(sheet) => {
              const { rows, faults: wrong } = rowsInSheet(sheet, table);
              return { lines: rows, faults: wrong };
            }}
            onLines={(rows) => onRows(rows, {})}
          />
        </div>
      )}
      {printing && <OnPaper label={title} table={table} below={differs} />}
      <Grid
        label={title}
        table={table}
        editable={editable}
        faults={said}
        asked={asked}
        goTo={goTo}
        onEnter={enter}
        below={differs}
        onRemove={
          table.free
            ? (id) =>
                onRows(
                  table.rows.filter((row) => row.id !== id),
                  asked,
                )
            : undefined
        }
      />
      {editable && (
        <div className="row no-print">
          {table.free && (
            <Button size="xs" variant="default" onClick={() => onRows([...table.rows, newRow(table.rows)], asked)}>
              {words.addRow}
            </Button>
          )}
          {onSource && <NewSource onAdd={onSource} />}
        </div>
      )}
      <Questions table={table} asked={asked} onAnswer={enter} onGo={(cell) => onGo({ cell })} />
    </section>
  );
}

/** A table's rows as a spreadsheet has them. */
export const linesOf = ({ free, columns, rows }: PlanTable, locale: Locale): (string | number)[][] =>
  rows.map((row) => [
    ...(free ? [] : [row.name[locale]]),
    ...columns.map((column) => forSheet(shownIn(column, valueIn(row, column), locale))),
  ]);

/** By how much an option's figure is above or below that of the first option for the same year. */
function offFirst(row: PlanRow, column: PlanColumn, columns: PlanColumn[], locale: Locale) {
  const year = column.id.slice(column.id.lastIndexOf('/') + 1);
  const first = columns.find((one) => one.id.endsWith(`/${year}`));
  const [own, theirs] = [valueIn(row, column), first && valueIn(row, first)];
  if (!own || !theirs || first?.id === column.id) return null;
  const off = lessOf(own, theirs);
  return `${signOf(off) > 0 ? '+' : ''}${figure(off, locale)}`;
}

function NewSource({ onAdd }: { onAdd(source: string): void }) {
  const { planData: words } = useWords();
  const [name, setName] = useState('');
  return (
    <div className="row">
      <LineField aria-label={words.source} placeholder={words.source} value={name} onChange={setName} maxLength={100} />
      <Button
        size="xs"
        variant="default"
        disabled={name.trim() === ''}
        onClick={() => {
          onAdd(name.trim());
          setName('');
        }}
      >
        {words.addSource}
      </Button>
    </div>
  );
}
