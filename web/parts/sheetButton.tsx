import { Button } from '@mantine/core';
import { useWords } from '../words';
import type { SheetTable } from './sheetFile';

interface Props {
  title: string;
  /** Made when it is asked for. */
  tables(): SheetTable[];
}

/** Gives what is shown as an Excel file. */
export function SheetButton({ title, tables }: Props) {
  const { lists } = useWords();
  const save = async () => {
    const { saveSheets } = await import('./sheetFile');
    await saveSheets(title, tables());
  };
  return (
    <Button className="no-print" size="compact-sm" variant="default" onClick={() => void save()}>
      {lists.asExcel}
    </Button>
  );
}
