import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words';

interface WhyProps {
  value: string;
  onChange(text: string): void;
  label?: string;
  error?: ReactNode;
}

/** A reason that the record keeps. */
export function WhyField({ value, onChange, label, error }: WhyProps) {
  const { form } = useWords();
  return (
    <Textarea
      label={label ?? form.why}
      description={form.whyHint}
      withAsterisk
      required
      autosize
      minRows={2}
      error={error}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
