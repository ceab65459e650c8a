import {
  Checkbox,
  type CheckboxProps,
  NativeSelect,
  type NativeSelectProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../words';
import { type Choosable, choiceOf } from './choosable';

/** The library's field, whose value is told rather than an event. */
type Told<P, V> = Omit<P, 'value' | 'checked' | 'data' | 'onChange'> & { value: V; onChange(value: V): void };

/** A line of text. */
export const LineField = ({ onChange, ...props }: Told<TextInputProps, string>) => (
  <TextInput autoComplete="off" {...props} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
);

/** What is sought in a list. */
export const SearchField = ({ label, ...props }: Told<TextInputProps, string> & { label: string }) => (
  <LineField aria-label={label} placeholder={label} maxLength={100} {...props} />
);

/** A text of several lines. */
export const WordsField = ({ onChange, ...props }: Told<TextareaProps, string>) => (
  <Textarea {...props} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
);

/** Something that is so or isn't. */
export const TickField = ({ value, onChange, ...props }: Told<CheckboxProps, boolean>) => (
  <Checkbox {...props} checked={value} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
);

interface ChoiceProps extends Told<NativeSelectProps, string> {
  among: readonly Choosable[];
  /** What the values among them are called. */
  called?: Partial<Record<string, string>>;
  /** What stands for nothing chosen; without it something always is. */
  any?: string | undefined;
}

/** One of several, listed. */
export function ChoiceField({ among, called, any, onChange, ...props }: ChoiceProps) {
  const { say } = useLanguage();
  const choices = among.map((one) => choiceOf(one, say, called));
  return (
    <NativeSelect
      {...props}
      data={any === undefined ? choices : [{ value: '', label: any }, ...choices]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

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
    <WordsField
      label={label ?? form.why}
      description={form.whyHint}
      withAsterisk
      required
      autosize
      minRows={2}
      error={error}
      value={value}
      onChange={onChange}
    />
  );
}
