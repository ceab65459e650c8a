import { type OptionsFilter, Select, type SelectProps } from '@mantine/core';
import { withoutMarks } from '../../domain/units/gazetteer';
import { useLanguage } from '../words';
import { type Choosable, choiceOf } from './choosable';

/** Whether a name has what was typed, marks and capitals aside: `bai chay` finds Bãi Cháy. */
const plain = (text: string): string => withoutMarks(text).toLowerCase().trim();

const byPlainText: OptionsFilter = ({ options, search }) => {
  const sought = plain(search);
  return options.filter((one) => !('group' in one) && plain(one.label).includes(sought));
};

interface FinderProps extends Pick<SelectProps, 'label' | 'className' | 'withAsterisk' | 'error' | 'w' | 'disabled'> {
  data: readonly Choosable[];
  /** Empty: nothing chosen. */
  value: string;
  onChange(value: string): void;
  /** What is shown where nothing is chosen. */
  none?: string;
  /** Choosing nothing again is possible. */
  clearable?: boolean;
}

/** One of many, found by part of its name. */
export function Finder({ data, value, onChange, none, clearable = false, ...props }: FinderProps) {
  const {
    words: { field, form },
    say,
  } = useLanguage();
  return (
    <Select
      {...props}
      data={data.map((one) => choiceOf(one, say))}
      searchable
      value={value || null}
      onChange={(chosen) => onChange(chosen ?? '')}
      placeholder={none ?? form.choosePlease}
      filter={byPlainText}
      nothingFoundMessage={field.notFound}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': field.clear }}
      allowDeselect={false}
      autoComplete="off"
      selectFirstOptionOnChange
      // A form that was opened by a person begins in its first field: its list opens when it is asked for.
      openOnFocus={false}
    />
  );
}
