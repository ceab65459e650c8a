import { ActionIcon, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { type ReactNode, useContext, useId, useState } from 'react';
import { vnDateOf } from '../../domain/calendar/dates';
import { Me } from '../data/session';
import { useLanguage, useWords } from '../words';
import { dmy, readDmy } from '../words/dates';
import { Icon } from './icon';
import { LineField } from './fields';

interface DateFieldProps {
  label: string;
  /** A table's head says it; only those who can't see it need it here. */
  hidesLabel?: boolean;
  /** As typed: a day that doesn't exist stays to be mended. */
  value: string;
  onChange(text: string): void;
  required?: boolean | undefined;
  hint?: string | undefined;
  /** What is wrong with it beside its form. */
  error?: ReactNode;
}

/**
 * A day, typed as it is written in Vietnam or chosen in a calendar; a browser's own field would follow the machine's
 * language.
 */
export function DateField({ label, hidesLabel = false, value, onChange, required, hint, error }: DateFieldProps) {
  const { form } = useWords();
  const id = useId();
  const wrong = value.trim() !== '' && readDmy(value) === null;
  return (
    <LineField
      id={id}
      {...(hidesLabel ? { 'aria-label': label } : { label })}
      value={value}
      onChange={onChange}
      placeholder="dd/mm/yyyy"
      inputMode="numeric"
      withAsterisk={required}
      required={required}
      description={hint}
      error={wrong ? form.badDate : error}
      w={220}
      rightSection={<InCalendar of={id} day={readDmy(value)} onChoose={(day) => onChange(dmy(day))} />}
    />
  );
}

/** The calendar, opened beside the field that it fills. */
function InCalendar({ of, day, onChoose }: { of: string; day: string | null; onChoose(day: string): void }) {
  const {
    words: {
      field: { calendar },
    },
    locale,
  } = useLanguage();
  const [open, setOpen] = useState(false);
  const today = useContext(Me)?.today ?? vnDateOf(new Date().toISOString());
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus position="bottom-end">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={calendar.open}
          aria-describedby={`${of}-label`}
          onClick={() => setOpen(!open)}
        >
          <Icon name="later" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          locale={locale}
          ariaLabels={calendar}
          defaultDate={day ?? today}
          value={day}
          // The office's day, wherever the machine stands.
          getDayProps={(one) => (one === today ? { 'aria-current': 'date', className: 'today' } : {})}
          onChange={(chosen) => {
            if (chosen) onChoose(chosen);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
