import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
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
  children(line: T, change: (part: Partial<T>) => void, index: number): ReactNode;
}

/** Lines that are added, removed and, where their order counts, moved. */
export function Lines<T>({ label, lines, blank, onChange, ordered, hint, more, children }: LinesProps<T>) {
  const { contribution } = useWords();
  const replace = (index: number, part: Partial<T>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
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
              <div className="line-fields">{children(line, (part) => replace(index, part), index)}</div>
              <div className="row">
                {ordered && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={contribution.up(index + 1)}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  >
                    ↑
                  </Button>
                )}
                {ordered && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={contribution.down(index + 1)}
                    disabled={index === lines.length - 1}
                    onClick={() => move(index, index + 1)}
                  >
                    ↓
                  </Button>
                )}
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
          {contribution.add}
        </Button>
        {more}
      </div>
    </fieldset>
  );
}
