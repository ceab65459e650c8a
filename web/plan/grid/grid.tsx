import { Button } from '@mantine/core';
import { shallowEqual } from '@mantine/hooks';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  type Ref,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { MEASURE_NAMES } from '../../../domain/measures';
import { cellCalled, cellId, type PlanColumn, type PlanRow, type PlanTable } from '../../../domain/planContent/tables';
import { useRowsInSight } from '../../parts/rowsInSight';
import { useStable } from '../../parts/stable';
import { type Language, type Locale, useLanguage, useWords } from '../../words';
import { figure, typedFigure } from '../../words/figures';
import { blockOf, type Entry, placed, type Question } from './cells';
import type { Asked } from './questions';

const ROW_PX = 37;

export interface GridProps {
  label: string;
  table: PlanTable;
  editable: boolean;
  /** What is wrong with cells, by `cellId`. */
  faults: ReadonlyMap<string, string>;
  asked: Asked;
  onEnter(entries: Entry[]): void;
  /** What stands below a figure, such as by how much it differs. */
  below?: ((row: PlanRow, column: PlanColumn) => string | null) | undefined;
  /** The cell to stand on, by `cellId`, each time that it is asked for anew. */
  goTo?: { cell: string } | null | undefined;
  /** Of a free table: the row is taken out. */
  onRemove?: ((row: string) => void) | undefined;
}

interface At {
  row: number;
  column: number;
}

/**
 * Figures of rows by columns, as a spreadsheet has them: arrows move, typing, Enter or F2 edits, Enter and Tab go on,
 * a copied block is pasted from the cell on. Rows out of sight aren't drawn.
 */
export function Grid(props: GridProps) {
  const { label, table, editable, onEnter } = props;
  const { rows, columns } = table;
  const { planData: words } = useWords();
  const here = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  /** What an opened cell begins with; null while none is. */
  const [typing, setTyping] = useState<string | null>(null);
  const [beyond, setBeyond] = useState(0);
  const wantsFocus = useRef(false);
  const leaving = useRef(false);
  const active = rows[at.row];
  const keys = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { virtual, items, above, under } = useRowsInSight({
    here,
    keys,
    px: ROW_PX,
    held: active ? [active.id] : [],
  });
  useEffect(() => {
    if (!wantsFocus.current || typing !== null) return;
    wantsFocus.current = false;
    cellAt(here, at)?.focus();
  }, [at, typing]);

  const go = (to: At) => {
    const next = { row: within(to.row, rows.length), column: within(to.column, columns.length) };
    wantsFocus.current = true;
    leaving.current = false;
    setTyping(null);
    setAt({ ...next });
    if (!cellAt(here, next)) virtual.scrollToIndex(next.row);
  };
  const { goTo } = props;
  useEffect(() => {
    if (!goTo) return;
    const { row, column } = cellCalled(goTo.cell);
    const to = { row: rows.findIndex(({ id }) => id === row), column: columns.findIndex(({ id }) => id === column) };
    if (to.row >= 0) go(to);
  }, [goTo]);
  const open = (to: At, begins: string = OPENED) => {
    const [row, column] = [rows[to.row], columns[to.column]];
    if (!editable || !row || !column || isReckoned(row, column)) return;
    wantsFocus.current = false;
    setAt(to);
    setTyping(begins);
  };
  const enter = (text: string, next: At | null) => {
    const [row, column] = [rows[at.row], columns[at.column]];
    if (row && column) onEnter([{ row: row.id, column: column.id, text }]);
    if (next) go(next);
    else setTyping(null);
  };
  const after = (back: boolean): At | null => {
    const place = at.row * columns.length + at.column + (back ? -1 : 1);
    if (place < 0 || place >= rows.length * columns.length) return null;
    return { row: Math.floor(place / columns.length), column: place % columns.length };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (typing !== null || !(event.target instanceof HTMLTableCellElement)) return;
    const step = STEPS[event.key];
    const next = event.key === 'Tab' && !leaving.current ? after(event.shiftKey) : null;
    if (step) go({ row: at.row + step.row, column: at.column + step.column });
    else if (event.key === 'Home') go({ row: event.ctrlKey ? 0 : at.row, column: 0 });
    else if (event.key === 'End') go({ row: event.ctrlKey ? rows.length : at.row, column: columns.length });
    else if (next) go(next);
    else if (event.key === 'Escape') leaving.current = true;
    else if (event.key === 'Enter' || event.key === 'F2') open(at);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (editable) enter('', at);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) open(at, event.key);
    else return;
    if (event.key !== 'Escape') event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (typing !== null || !editable) return;
    event.preventDefault();
    const block = placed(blockOf(event.clipboardData.getData('text/plain')), table, at);
    setBeyond(block.beyond);
    onEnter(block.entries);
  };
  const onCopy = (event: ClipboardEvent) => {
    const [row, column] = [rows[at.row], columns[at.column]];
    if (typing !== null || !row || !column) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', valueIn(row, column));
  };
  const acts = useStable<Acts>({
    open,
    enter,
    go,
    after,
    stand: setAt,
    close: () => setTyping(null),
    remove: (row) => props.onRemove?.(row),
  });
  const activeFault =
    active && props.faults.get(cellId({ table: table.id, row: active.id, column: columns[at.column]?.id ?? '' }));
  return (
    <>
      <div className="scroll-x plan-grid" role="group" aria-label={label} tabIndex={rows.length === 0 ? 0 : undefined}>
        <table
          role="grid"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onCopy={onCopy}
        >
          <thead>
            <tr>
              <th scope="col" className={table.free ? 'number' : undefined}>
                {table.free ? words.number : words.indicator}
              </th>
              {columns.map(({ id, head, kind }) => (
                <Head key={id} text={head} kind={kind} />
              ))}
              {props.onRemove && editable && <th scope="col">{words.remove}</th>}
            </tr>
          </thead>
          <tbody ref={here}>
            <Gap px={above} />
            {items.map(({ index }) => {
              const row = rows[index];
              return (
                row && (
                  <GridRow
                    key={row.id}
                    free={table.free}
                    columns={columns}
                    editable={editable}
                    removable={editable && props.onRemove !== undefined}
                    below={props.below}
                    says={saysOf(row, props)}
                    acts={acts}
                    measure={virtual.measureElement}
                    row={row}
                    index={index}
                    at={at.row === index ? at : null}
                    typing={at.row === index ? typing : null}
                  />
                )
              );
            })}
            <Gap px={under} />
          </tbody>
        </table>
      </div>
      {activeFault && (
        <p className="small faulty-text" role="status">
          {activeFault}
        </p>
      )}
      {beyond > 0 && (
        <p className="small" role="status">
          {words.beyond(beyond)}
        </p>
      )}
    </>
  );
}

/** The cell is opened with what is in it. */
const OPENED = '\u0000';
const STEPS: Partial<Record<string, At>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -15, column: 0 },
  PageDown: { row: 15, column: 0 },
};
const within = (place: number, count: number): number => Math.max(0, Math.min(place, count - 1));
const cellAt = (here: RefObject<HTMLElement | null>, { row, column }: At): HTMLElement | null =>
  here.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`) ?? null;

const LOOKS: Partial<Record<PlanColumn['kind'], string>> = { figure: 'right', line: 'text' };
const Head = ({ text, kind }: { text: PlanColumn['head']; kind: PlanColumn['kind'] }) => (
  <th scope="col" className={LOOKS[kind]}>
    {useLanguage().say(text)}
  </th>
);

const Gap = ({ px }: { px: number }) =>
  px > 0 && (
    <tr aria-hidden="true" className="gap">
      <td style={{ height: px }} />
    </tr>
  );

/** What follows by a formula isn't typed; what somebody brought all the same can be taken away. */
const isReckoned = ({ reckoned, cells }: PlanRow, { id }: PlanColumn): boolean =>
  reckoned[id] !== undefined && cells[id] === undefined;
export const valueIn = ({ cells, reckoned }: PlanRow, { id }: PlanColumn): string => cells[id] ?? reckoned[id] ?? '';

interface Acts {
  open(at: At, begins?: string): void;
  enter(text: string, next: At | null): void;
  go(to: At): void;
  after(back: boolean): At | null;
  /** The cell that was focused is the one to go on from. */
  stand(at: At): void;
  close(): void;
  remove(row: string): void;
}

/** What a cell is called by, what is wrong with it and what is asked of it. */
interface Says {
  id: string;
  fault: string | undefined;
  question: Question | undefined;
}

const saysOf = (row: PlanRow, { table, faults, asked }: GridProps): Says[] =>
  table.columns.map(({ id: column }) => {
    const id = cellId({ table: table.id, row: row.id, column });
    return { id, fault: faults.get(id), question: asked[id] };
  });

interface RowProps {
  /** By the place of the column. */
  says: Says[];
  free: boolean;
  columns: PlanColumn[];
  editable: boolean;
  removable: boolean;
  below: GridProps['below'];
  acts: Acts;
  measure: Ref<HTMLTableRowElement>;
  row: PlanRow;
  index: number;
  at: At | null;
  typing: string | null;
}

/** A row is drawn again only where it, or what is said of it, is another: not for what was typed elsewhere. */
const GridRow = memo(function GridRow(props: RowProps) {
  const { row, index, free, columns, removable, acts } = props;
  const { words, say } = useLanguage('planData');
  return (
    <tr ref={props.measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="row">
        {free ? (
          index + 1
        ) : (
          <>
            {say(row.name)}
            {row.measure && <span className="quiet tiny"> ({say(MEASURE_NAMES[row.measure])})</span>}
          </>
        )}
      </th>
      {columns.map((column, place) => (
        <Cell key={column.id} {...props} column={column} place={{ row: index, column: place }} />
      ))}
      {removable && (
        <td>
          <Button
            size="compact-xs"
            variant="subtle"
            tabIndex={props.at ? 0 : -1}
            aria-label={words.removeRow(say(row.name) || `${index + 1}`)}
            onClick={() => acts.remove(row.id)}
          >
            {words.remove}
          </Button>
        </td>
      )}
    </tr>
  );
}, isSameRow);

function isSameRow({ says: before, ...row }: RowProps, { says: after, ...other }: RowProps): boolean {
  return (
    shallowEqual(row, other) &&
    before.length === after.length &&
    before.every((one, place) => shallowEqual(one, after[place]))
  );
}

function Cell(props: RowProps & { column: PlanColumn; place: At }) {
  const { row, column, place, at, typing, says, editable, acts, below } = props;
  const { say, locale } = useLanguage();
  const { id, fault, question } = says[place.column]!;
  const isActive = at?.column === place.column;
  const value = valueIn(row, column);
  const look = [
    column.kind === 'figure' && 'num right',
    isReckoned(row, column) && 'reckoned',
    (fault || question) && 'faulty',
  ].filter(Boolean);
  const isOpen = isActive && typing !== null;
  return (
    <td
      data-at={`${place.row}:${place.column}`}
      data-cell={id}
      tabIndex={isActive ? 0 : -1}
      className={look.join(' ') || undefined}
      aria-invalid={fault || question ? true : undefined}
      aria-readonly={!editable || isReckoned(row, column) || undefined}
      title={fault}
      onClick={() => !isOpen && acts.open(place)}
      onFocus={(event) => event.target === event.currentTarget && !isActive && acts.stand(place)}
    >
      {isOpen ? (
        <Opened
          {...props}
          fresh={typing !== OPENED}
          begins={typing === OPENED ? (question?.text ?? typed(column, value, locale)) : typing}
        />
      ) : (
        <Shown column={column} text={question?.text ?? shown(column, value, say, locale)} />
      )}
      {!isOpen && below && <Below text={below(row, column)} />}
    </td>
  );
}

const Below = ({ text }: { text: string | null }) => text && <span className="tiny quiet below">{text}</span>;
const Shown = ({ column, text }: { column: PlanColumn; text: string }) => (
  <span className={column.kind === 'figure' ? undefined : 'cut'}>{text}</span>
);

export const shown = (
  { kind, among = [] }: PlanColumn,
  value: string,
  say: Language['say'],
  locale: Locale,
): string => {
  if (kind === 'figure') return figure(value, locale);
  const chosen = kind === 'choice' ? among.find(({ id }) => id === value) : undefined;
  return chosen ? say(chosen.name) : value;
};
const typed = ({ kind }: PlanColumn, value: string, locale: Locale): string =>
  kind === 'figure' ? typedFigure(value, locale) : value;

interface OpenedProps {
  acts: Acts;
  row: PlanRow;
  column: PlanColumn;
  place: At;
  begins: string;
  /** It was opened by typing, which takes the place of what was in it. */
  fresh: boolean;
}

/** A cell that is being typed into, or chosen in; it is entered by going on, and left as it was by Escape. */
function Opened({ row, column, place, begins, fresh, acts }: OpenedProps) {
  const { words, say } = useLanguage('planData');
  const [text, setText] = useState(begins);
  const ended = useRef(false);
  const end = (next: At | null) => {
    if (ended.current) return;
    ended.current = true;
    if (fresh || text !== begins) acts.enter(text, next);
    else if (next) acts.go(next);
    else acts.close();
  };
  const leave = () => {
    ended.current = true;
    acts.go(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const below = { row: place.row + 1, column: place.column };
    if (event.key === 'Enter') end(below);
    else if (event.key === 'Tab') end(acts.after(event.shiftKey) ?? place);
    else if (event.key === 'Escape') leave();
    else if (column.kind !== 'choice' && event.key === 'ArrowDown') end(below);
    else if (column.kind !== 'choice' && event.key === 'ArrowUp') end({ row: place.row - 1, column: place.column });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = words.cell(say(row.name), say(column.head));
  if (column.kind === 'choice')
    return (
      <select
        aria-label={label}
        autoFocus
        value={column.among?.some(({ id }) => id === text) ? text : ''}
        onKeyDown={onKeyDown}
        onBlur={() => end(null)}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      >
        <option value="">{words.none}</option>
        {column.among?.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </select>
    );
  return (
    <input
      aria-label={label}
      autoFocus
      inputMode={column.kind === 'figure' ? 'decimal' : undefined}
      value={text}
      onFocus={({ currentTarget }) => !fresh && currentTarget.select()}
      onKeyDown={onKeyDown}
      onBlur={() => end(null)}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
    />
  );
}
