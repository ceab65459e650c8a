import { useQuery } from '@tanstack/react-query';
import { useWords } from '../words';
import { dmy } from '../words/dates';
import { Loaded } from './loaded';

/** So many rows of a sheet are shown; the file has them all. */
const MOST_ROWS = 500;

/** The sheets of an Excel file; null where it can't be read. */
async function sheetsAt(bytes: () => Promise<ArrayBuffer>) {
  const file = await bytes();
  const { default: readSheets } = await import('read-excel-file/browser');
  return readSheets(file).catch(() => null);
}

/** An Excel file's cells, sheet by sheet, as they are: no formulas, no colours. */
export function Sheets({ address, bytes }: { address: string; bytes(): Promise<ArrayBuffer> }) {
  const { preview: words } = useWords();
  const sheets = useQuery({ queryKey: ['sheets', address], staleTime: Infinity, queryFn: () => sheetsAt(bytes) });
  return (
    <Loaded of={sheets}>
      {(read) =>
        read === null ? (
          <p className="small">{words.brokenSheet}</p>
        ) : (
          read.map(({ sheet, data }) => (
            <section key={sheet} className="stack tight">
              <h3>{sheet}</h3>
              <div className="scroll-x sheet-cells" tabIndex={0} role="group" aria-label={sheet}>
                <table>
                  <tbody>
                    {data.slice(0, MOST_ROWS).map((row, at) => (
                      <tr key={at}>
                        {row.map((cell, column) => (
                          <td key={column} className={typeof cell === 'number' ? 'num right' : undefined}>
                            {shown(cell)}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {data.length > MOST_ROWS && <p className="small quiet">{words.moreRows(data.length - MOST_ROWS)}</p>}
            </section>
          ))
        )
      }
    </Loaded>
  );
}

/** Figures with a decimal comma, days as dd/mm/yyyy. */
function shown(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dmy(cell.toISOString().slice(0, 10));
  return typeof cell === 'number' ? cell.toLocaleString('vi-VN', { maximumFractionDigits: 10 }) : String(cell);
}
