import { Button, type ButtonProps } from '@mantine/core';
import { useWords } from '../words';
import type { SheetTable } from './sheetFile';

interface Props extends Pick<ButtonProps, 'size'> {
  title: string;
  /** Made when it is asked for. */
  tables(): SheetTable[] | Promise<SheetTable[]>;
}

/** Gives what is shown as an Excel file. */
export function SheetButton({ title, tables, size = 'compact-sm' }: Props) {
  const { lists } = useWords();
  const save = async () => {
    const { saveSheets } = await import('./sheetFile');
    await saveSheets(title, await tables());
  };
  return (
    <Button className="no-print" size={size} variant="default" onClick={() => void save()}>
      {lists.asExcel}
    </Button>
  );
}
