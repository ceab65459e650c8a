import type { CheckboxProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { TickField } from './fields';

interface TicksProps<T> extends Pick<CheckboxProps, 'size'> {
  all: T[];
  /** Those that are ticked. */
  chosen: T[];
  onChange(chosen: T[]): void;
  keyOf(one: T): string;
  called(one: T): ReactNode;
  /** Said below its name. */
  about?(one: T): ReactNode;
  /** Those that stay ticked. */
  stays?(one: T): boolean;
}

/** A box for each of several; what is ticked anew comes last. */
export function Ticks<T>({ all, chosen, onChange, keyOf, called, about, stays, size = 'sm' }: TicksProps<T>) {
  const ticked = new Set(chosen.map(keyOf));
  return all.map((one) => {
    const key = keyOf(one);
    return (
      <TickField
        key={key}
        size={size}
        label={called(one)}
        description={about?.(one)}
        value={ticked.has(key)}
        disabled={stays?.(one) && ticked.has(key)}
        onChange={(now) => onChange(now ? [...chosen, one] : chosen.filter((other) => keyOf(other) !== key))}
      />
    );
  });
}
