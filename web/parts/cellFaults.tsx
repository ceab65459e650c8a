import type { Text } from '../../domain/text';
import { useLanguage } from '../words';
import { Mark } from './mark';
import { Table } from './table';

interface Props {
  faults: { cell: string; says: Text }[];
  /** How many there are in all, of which some are shown. */
  count?: number;
}

/** What is wrong in a spreadsheet, cell by cell; nothing of it was taken. */
export function CellFaults({ faults, count = faults.length }: Props) {
  const { words, say } = useLanguage('setup');
  return (
    <div className="stack tight" role="alert">
      <p>
        <Mark look="late">{words.faulty(count)}</Mark>
      </p>
      {faults.length < count && <p className="small">{words.shownFirst(faults.length)}</p>}
      <Table
        rows={faults}
        keyOf={({ cell, says }) => `${cell} ${says.en}`}
        columns={[
          { head: words.cell, look: 'num strong', cell: ({ cell }) => cell },
          { head: words.fault, cell: ({ says }) => say(says) },
        ]}
      />
    </div>
  );
}
