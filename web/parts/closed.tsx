import { Group, type NativeSelectProps, Radio, type RadioGroupProps, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { oneOf } from './oneOf';
import { ChoiceField } from './fields';

interface Closed<T extends string> {
  among: readonly T[];
  called(one: NoInfer<T>): string;
  value: NoInfer<T> | null;
  onChange(chosen: NoInfer<T>): void;
}

type SelectProps<T extends string> = Closed<T> & Omit<NativeSelectProps, keyof Closed<T> | 'data'>;

/** One of a closed list, listed. */
export function ClosedSelect<const T extends string>({ among, called, value, onChange, ...props }: SelectProps<T>) {
  return (
    <ChoiceField
      {...props}
      value={value ?? ''}
      among={among.map((one) => ({ value: one, label: called(one) }))}
      onChange={(value) => tell(among, value, onChange)}
    />
  );
}

interface RadiosProps<T extends string> extends Closed<T> {
  label: ReactNode;
  className?: string;
  size?: 'xs';
  /** One below another. */
  below?: boolean;
}

/** One of a closed list, all shown. */
export function ClosedRadios<const T extends string>({
  among,
  called,
  value,
  onChange,
  size,
  below,
  ...props
}: RadiosProps<T>) {
  const all = among.map((one) => <Radio key={one} size={size} value={one} label={called(one)} />);
  const choose: RadioGroupProps['onChange'] = (chosen) => tell(among, chosen, onChange);
  return (
    <Radio.Group {...props} value={value ?? ''} onChange={choose}>
      {below ? (
        <Stack gap={6} mt={4}>
          {all}
        </Stack>
      ) : (
        <Group gap={size ? 14 : undefined} mt={size ? undefined : 4}>
          {all}
        </Group>
      )}
    </Radio.Group>
  );
}

function tell<T extends string>(among: readonly T[], text: string, onChange: (chosen: T) => void): void {
  const chosen = oneOf(among, text);
  if (chosen !== undefined) onChange(chosen);
}
