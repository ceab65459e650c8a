import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Bind, boundTo } from '../bound';
import { useWords } from '../../words';

interface LinesProps<T> {
  label: string;
  lines: T[];
  blank: T;
  onChange(lines: T[]): void;
  /** Their order says something: lines can be moved. */
  ordered?: boolean;
  hint?: string;
  more?: ReactNode;
  /** What adding a line is called, where lines stand within lines. */
  add?: string;
  /** A line's fields: `bind` gives a field one part of the line. */
  children(line: T, bind: Bind<T>, change: (part: Partial<T>) => void): ReactNode;
}

/** Lines that are added, removed and, where their order counts, moved. */
export function Lines<T extends object>({
  label,
  lines,
  blank,
  onChange,
  ordered,
  hint,
  more,
  add,
  children,
}: LinesProps<T>) {
  const { contribution } = useWords();
  const fieldsOf = (line: T, index: number) => {
    const change = (part: Partial<T>) => onChange(lines.map((one, at) => (at === index ? { ...one, ...part } : one)));
    return children(line, boundTo(line, change), change);
  };
  const move = (index: number, to: number) => {
    const next = [...lines];
    next.splice(to, 0, ...next.splice(index, 1));
    onChange(next);
  };
  return (
    <fieldset className="stack">
      <legend>{label}</legend>
      {hint && <p className="tiny quiet">{hint}</p>}
      {lines.length > 0 && (
        <ol className="plain stack">
          {lines.map((line, index) => (
            <li key={index} className="card flat line-row" aria-label={contribution.row(index + 1)}>
              <div className="line-fields">{fieldsOf(line, index)}</div>
              <div className="row">
                {ordered && <Moves index={index} count={lines.length} onMove={(to) => move(index, to)} />}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => onChange(lines.filter((_, at) => at !== index))}
                >
                  {contribution.remove(index + 1)}
                </Button>
              </div>
            </li>
          ))}
        </ol>
      )}
      <div className="row">
        <Button size="xs" variant="default" onClick={() => onChange([...lines, blank])}>
          {add ?? contribution.add}
        </Button>
        {more}
      </div>
    </fieldset>
  );
}

/** Puts a line before or behind its neighbour. */
function Moves({ index, count, onMove }: { index: number; count: number; onMove(to: number): void }) {
  const { contribution } = useWords();
  const one = (label: string, to: number, arrow: string) => (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={label}
      disabled={to < 0 || to === count}
      onClick={() => onMove(to)}
    >
      {arrow}
    </Button>
  );
  return (
    <>
      {one(contribution.up(index + 1), index - 1, '↑')}
      {one(contribution.down(index + 1), index + 1, '↓')}
    </>
  );
}
