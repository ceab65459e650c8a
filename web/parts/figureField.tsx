import { TextInput } from '@mantine/core';
import { useLanguage } from '../words';
import { readFigure } from '../words/figures';

interface FigureProps {
  label: string;
  value: string;
  onChange(text: string): void;
  /** Where a table's heads already say what it is. */
  hideLabel?: boolean;
  required?: boolean;
  hint?: string;
}

/** A figure, typed as the language writes it; one that could be read in two ways is not guessed. */
export function FigureField({ label, value, onChange, hideLabel, required, hint }: FigureProps) {
  const { words: { carrying }, locale } = useLanguage();
  const { value: read, readings } = readFigure(value, locale);
  const error = value.trim() === '' || read !== null ? undefined : readings ? carrying.ambiguous(...readings) : carrying.badFigure;
  return (
    <TextInput {...(hideLabel ? { 'aria-label': label } : { label })} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} inputMode="decimal" autoComplete="off"
      withAsterisk={required} description={hint} error={error} classNames={{ input: 'num' }} maw={240} />
  );
}
