import { Textarea, TextInput } from '@mantine/core';
import { useWords } from '../words';
import { readDmy } from '../words/dates';

interface DateFieldProps {
  label: string;
  value: string;
  onChange(text: string): void;
  required?: boolean;
  hint?: string;
}

/** A day, typed as it is written in Vietnam; a browser's own field would follow the machine's language. */
export function DateField({ label, value, onChange, required, hint }: DateFieldProps) {
  const { form } = useWords();
  const wrong = value.trim() !== '' && readDmy(value) === null;
  return (
    <TextInput
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      placeholder="dd/mm/yyyy"
      inputMode="numeric"
      withAsterisk={required}
      required={required}
      description={hint}
      error={wrong ? form.badDate : undefined}
      w={220}
      autoComplete="off"
    />
  );
}

/** A reason that the record keeps. */
export function WhyField({ value, onChange, label }: { value: string; onChange(text: string): void; label?: string }) {
  const { form } = useWords();
  return (
    <Textarea
      label={label ?? form.why}
      description={form.whyHint}
      withAsterisk
      required
      autosize
      minRows={2}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
