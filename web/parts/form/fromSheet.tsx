import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CellFault, SheetColumn } from '../../../domain/sheet';
import { useLanguage, useWords } from '../../words';
import { CellFaults } from '../cellFaults';
import { FileButton } from '../fileButton';

/** Of more faults nobody reads at once. */
const SHOWN = 100;

/** What reading a sheet came to. */
interface FromSheetRead<T> {
  lines: T[];
  faults: CellFault[];
}

interface Props<T> {
  /** What the template is called. */
  name: string;
  columns: readonly SheetColumn[];
  /** Rows that the template begins with, asked for when it is. */
  begins?: () => (string | number)[][];
  /** A form takes no more lines. */
  most: number;
  read(rows: unknown[][]): FromSheetRead<T>;
  /** Takes the place of the lines that are there. */
  onLines(lines: T[]): void;
}

/** Fills a form's lines from the first sheet of an .xlsx file, all or nothing: faults are told cell by cell. */
export function FromSheet<T>({ name, columns, begins, most, read, onLines }: Props<T>) {
  const { words, say } = useLanguage('fromSheet');
  const [came, setCame] = useState<FromSheetRead<T> | Unread>();
  const take = async (file: File) => {
    const { default: readSheets } = await import('read-excel-file/browser');
    const sheets = await readSheets(file).catch(() => null);
    if (sheets === null) return setCame(kindOf(file.name));
    const next = read((sheets[0]?.data ?? []) as unknown[][]);
    setCame(next);
    if (next.faults.length === 0 && fits(next.lines.length, most)) onLines(next.lines);
  };
  const template = async () => {
    const { saveSheet } = await import('../sheetFile');
    const heads = columns.map(({ head }) => say(head));
    await saveSheet(name, heads, begins?.() ?? []);
  };
  return (
    <div className="stack tight">
      <div className="row">
        <FileButton accept={CHOSEN_FROM} size="xs" variant="default" onPick={([file]) => file && void take(file)}>
          {words.take}
        </FileButton>
        <Button size="xs" variant="subtle" onClick={() => void template()}>
          {words.template}
        </Button>
      </div>
      {came !== undefined && <Outcome came={came} most={most} />}
    </div>
  );
}

const fits = (count: number, most: number): boolean => count > 0 && count <= most;

/** Why a file holds no figures that can be read. */
type Unread = 'older' | 'words' | 'picture' | 'broken';

/** What officers have instead of an .xlsx file: it may be chosen, and is answered. */
const OTHERS: [Unread, string[]][] = [
  ['older', ['.xls', '.xlsb', '.ods', '.csv']],
  ['words', ['.doc', '.docx', '.odt']],
  ['picture', ['.pdf', '.jpg', '.jpeg', '.png', '.tif', '.tiff']],
];
const CHOSEN_FROM = ['.xlsx', ...OTHERS.flatMap(([, endings]) => endings)].join();

const kindOf = (file: string): Unread =>
  OTHERS.find(([, endings]) => endings.some((ending) => file.toLowerCase().endsWith(ending)))?.[0] ?? 'broken';

/** That the lines are there now, or why they aren't and what to do. */
function Outcome({ came, most }: { came: FromSheetRead<unknown> | Unread; most: number }) {
  const { fromSheet: words } = useWords();
  if (typeof came === 'string')
    return (
      <p className="mark-note" role="alert">
        {words.unread[came]}
      </p>
    );
  const { lines, faults } = came;
  if (faults.length > 0) return <CellFaults faults={faults.slice(0, SHOWN)} count={faults.length} />;
  return (
    <p className="small" role="status">
      {fits(lines.length, most) ? words.taken(lines.length) : words.howMany(lines.length, most)}
    </p>
  );
}
