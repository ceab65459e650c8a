import { Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { BodyPicker } from '../../../parts/bodyPicker';
import { DateField, WhyField } from '../../../parts/fields';
import { useWords } from '../../../words';
import { readDmy } from '../../../words/dates';
import type { Context, FieldSpec, SaidSpec } from './spec';

/** What stands in a field as the act's data have it; nothing where it is empty. */
export function readField({ kind }: FieldSpec, value: string): string | boolean | undefined {
  const typed = value.trim();
  if (typed === '') return undefined;
  if (kind === 'flag') return typed === 'yes' ? true : undefined;
  return kind === 'day' ? (readDmy(typed) ?? undefined) : typed;
}

/** Whether a field may be sent as it stands. */
export function filled(field: FieldSpec, value: string): boolean {
  const read = readField(field, value);
  return read !== undefined || (!field.required && (value.trim() === '' || field.kind === 'flag'));
}

interface FieldProps {
  field: FieldSpec;
  context: Context;
  value: string;
  onChange(value: string): void;
}

/** One field of an act. */
export function Field({ field, context, value, onChange }: FieldProps) {
  const { kind, required } = field;
  const label = field.label(context);
  const hint = field.hint?.(context);
  if (kind === 'day')
    return <DateField label={label} required={required} hint={hint} value={value} onChange={onChange} />;
  if (kind === 'body')
    return <BodyPicker label={label} required={required} home={context.view.unit} value={value} onChange={onChange} />;
  if (kind === 'flag')
    return (
      <Checkbox
        label={
          required ? (
            <>
              {label}{' '}
              <span aria-hidden className="is-late">
                *
              </span>
            </>
          ) : (
            label
          )
        }
        description={hint}
        checked={value === 'yes'}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? 'yes' : '')}
      />
    );
  if (kind === 'line')
    return (
      <TextInput
        label={label}
        description={hint}
        withAsterisk={required}
        maw={360}
        value={value}
        autoComplete="off"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  return <Choice field={field} context={context} value={value} onChange={onChange} />;
}

function Choice({ field, context, value, onChange }: FieldProps) {
  const { form } = useWords();
  const among = field.among?.(context) ?? [];
  const label = field.label(context);
  if (field.kind === 'options') {
    return (
      <Radio.Group
        label={label}
        description={field.hint?.(context)}
        withAsterisk={field.required}
        value={value}
        onChange={onChange}
      >
        <Stack gap={6} mt={4}>
          {among.map((one) => (
            <Radio key={one.value} value={one.value} label={one.label} />
          ))}
        </Stack>
      </Radio.Group>
    );
  }
  const none = among.some((one) => one.value === '') ? [] : [{ value: '', label: form.choosePlease }];
  return (
    <NativeSelect
      label={label}
      withAsterisk={field.required}
      maw={480}
      value={value}
      data={[...none, ...among]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** What is said with an act. */
export function Said({ name, required, value, onChange }: SaidSpec & { value: string; onChange(text: string): void }) {
  const { form, supervisions } = useWords();
  if (name === 'why' && required) return <WhyField value={value} onChange={onChange} />;
  const labels = { note: form.note, why: form.note, what: supervisions.askWhat, explanation: supervisions.explainText };
  return (
    <Textarea
      label={required ? labels[name] : `${labels[name]} (${form.optional})`}
      withAsterisk={required}
      required={required}
      autosize
      minRows={required ? 3 : 1}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
