import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words';
import { ClosedSelect } from './closed';

const UNITS = ['wd', 'd', 'mo'] as const;

interface Props {
  label: string;
  required?: boolean;
  /** As the law's files write it: `5wd`; without a figure as long as none is typed. */
  value: string;
  error?: ReactNode;
  onChange(value: string): void;
}

/** A length: so many working days, days or months. */
export function PeriodField({ label, required, value, error, onChange }: Props) {
  const { calendar } = useWords();
  const [, count = '', unit = 'wd'] = /^(\d*)(wd|d|mo)$/.exec(value) ?? [];
  return (
    <>
      <NumberInput
        label={label}
        withAsterisk={required}
        w={120}
        min={1}
        max={9999}
        allowDecimal={false}
        error={error}
        value={count === '' ? '' : Number(count)}
        onChange={(typed) => onChange(`${typed}${unit}`)}
      />
      <ClosedSelect
        label={calendar.unit}
        w={150}
        among={UNITS}
        called={(one) => calendar.units[one]}
        value={UNITS.find((one) => one === unit) ?? 'wd'}
        onChange={(one) => onChange(`${count}${one}`)}
      />
    </>
  );
}
