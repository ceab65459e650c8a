import { boundTo } from '../../parts/bound';
import { DateField } from '../../parts/dateField';
import { ChoiceField, LineField } from '../../parts/fields';
import { useWords } from '../../words';
import { readDmy } from '../../words/dates';

const KINDS = ['off', 'substitute', 'make-up', 'ordinary'] as const;

/** A day of the calendar as it is to be, while it is typed. */
export interface DayWish {
  day: string;
  kind: string;
  vi: string;
  en: string;
}
export const NO_DAY: DayWish = { day: '', kind: 'off', vi: '', en: '' };

/** The same as a correction has it; nothing while the day or its name is missing. */
export function dayIn({ day, kind, vi, en }: DayWish) {
  const date = readDmy(day);
  const ordinary = kind === 'ordinary';
  if (date === null || (!ordinary && vi.trim() === '')) return null;
  return { days: { [date]: ordinary ? null : { kind, name: { vi: vi.trim(), en: en.trim() || vi.trim() } } } };
}

/** Which day, what it becomes, and what it is called. */
export function DayFields({ wish, onChange }: { wish: DayWish; onChange(part: Partial<DayWish>): void }) {
  const { admin, form } = useWords();
  const bind = boundTo(wish, onChange);
  const name = (part: 'vi' | 'en', label: string) => (
    <LineField className="grow" label={label} required={part === 'vi'} maxLength={200} {...bind(part)} />
  );
  return (
    <div className="row top">
      <DateField label={admin.day} required {...bind('day')} />
      <ChoiceField label={admin.becomes} {...bind('kind')} among={KINDS} called={admin.dayKinds} />
      {wish.kind !== 'ordinary' && name('vi', admin.nameVi)}
      {wish.kind !== 'ordinary' && name('en', `${admin.nameEn} (${form.optional})`)}
    </div>
  );
}
