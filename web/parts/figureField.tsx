import type { ReactNode } from 'react';
import { useLanguage } from '../words';
import { readFigure } from '../words/figures';
import { LineField } from './fields';

interface FigureProps {
  label: string;
  value: string;
  onChange(text: string): void;
  /** Where a table's heads already say what it is. */
  hideLabel?: boolean;
  required?: boolean | undefined;
  /** It is laid down elsewhere. */
  readOnly?: boolean;
  /** Where only a whole number makes sense. */
  whole?: boolean;
  hint?: string | undefined;
  /** What is wrong with it beside its form. */
  error?: ReactNode;
}

/** A figure, typed as the language writes it; one that could be read in two ways is not guessed. */
export function FigureField({
  label,
  value,
  onChange,
  hideLabel,
  required,
  readOnly,
  whole,
  hint,
  error: fault,
}: FigureProps) {
  const { words: carrying, locale } = useLanguage('carrying');
  const { value: read, readings } = readFigure(value, locale);
  const fits = read !== null && (!whole || isWhole(read));
  const error =
    value.trim() === '' || fits
      ? fault
      : readings
        ? carrying.ambiguous(...readings)
        : whole
          ? carrying.badWhole
          : carrying.badFigure;
  return (
    <LineField
      {...(hideLabel ? { 'aria-label': label } : { label })}
      value={value}
      onChange={onChange}
      inputMode="decimal"
      withAsterisk={required}
      readOnly={readOnly}
      description={hint}
      error={error}
      classNames={{ input: 'num' }}
      maw={240}
    />
  );
}

/** Whether a decimal text is a whole number, not below nought. */
export const isWhole = (value: string): boolean => /^\d+$/.test(value);
