import { Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../words';

interface Field {
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: string;
}

/** One line of words. */
export const LineField = ({ label, value, onChange, hint }: Field) => (
  <TextInput
    label={label}
    description={hint}
    value={value}
    autoComplete="off"
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  />
);

/** Several lines of words. */
export const TextField = ({ label, value, onChange, hint }: Field) => (
  <Textarea
    label={label}
    description={hint}
    value={value}
    autosize
    minRows={2}
    maxRows={20}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  />
);

/** Of a list an entry a line. */
export function EachLineField(props: Field) {
  const { writing: words } = useWords();
  return <TextField hint={words.aLineEach} {...props} />;
}
