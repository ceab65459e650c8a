import { useWords } from '../../words';
import { WordsField } from '../../parts/fields';

interface Field {
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: string;
}

/** Several lines of words. */
export const TextField = ({ label, value, onChange, hint }: Field) => (
  <WordsField label={label} description={hint} value={value} autosize minRows={2} maxRows={20} onChange={onChange} />
);

/** Of a list an entry a line. */
export function EachLineField(props: Field) {
  const { writing: words } = useWords();
  return <TextField hint={words.aLineEach} {...props} />;
}
