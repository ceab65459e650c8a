import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { correction } from '../../../api/forms';
import type { CalendarPreview, CalendarView, Correction, MovesPage } from '../../data/api';
import { send } from '../../data/client';
import { useMe } from '../../data/session';
import { piece } from '../../parts/form/description';
import { RequestForm } from '../../parts/form/requestForm';
import { useWords } from '../../words';
import { MovesTable, Preview } from './moves';
import { boundTo } from '../../parts/bound';
import { DateField } from '../../parts/dateField';
import { ChoiceField, LineField } from '../../parts/fields';
import { readDmy } from '../../words/dates';

/** A day is made free, worked or ordinary: first what would move, then for all open cases at once. */
export function CorrectionForm({ calendar, onClose }: { calendar: CalendarView; onClose(): void }) {
  const { admin: words } = useWords();
  const { today } = useMe();
  const client = useQueryClient();
  const [published, setPublished] = useState<MovesPage | null>(null);
  if (published) return <Published page={published} />;
  return (
    <RequestForm<Correction, MovesPage, CalendarPreview & { moved: number }>
      label={words.correctDay}
      submit={words.seeMoves}
      className="card flat stack"
      schema={correction}
      beside={{ version: `${today}.${calendar.versions.length + 1}` }}
      send={(body) => send('post', '/calendar/corrections', { body, headers: { 'If-Match': `"${calendar.hash}"` } })}
      parts={() => [
        piece<DayWish>({
          name: 'day',
          begins: NO_DAY,
          show: (wish, change) => <DayFields wish={wish} onChange={(part) => change({ ...wish, ...part })} />,
          sent: dayIn,
        }),
        { name: 'notice', label: words.notice, hint: words.noticeHint, maxLength: 500 },
        { name: 'why', as: 'reason' },
      ]}
      preview={{
        look: previewAll,
        confirm: words.publish,
        show: (preview, confirm) => (
          <div className="card flat stack">
            <Preview preview={preview} />
            {confirm}
          </div>
        ),
      }}
      onSent={(page) => {
        setPublished(page);
        return client.invalidateQueries();
      }}
      onClose={onClose}
    />
  );
}

function Published({ page }: { page: MovesPage }) {
  const { admin } = useWords();
  return (
    <div role="status" className="card receipt stack">
      <p className="strong">{admin.published(page.progress.settled, page.progress.cases, page.progress.moved)}</p>
      <MovesTable moves={page.items} />
    </div>
  );
}

/** So many cases are shown at most; beyond them the number says enough. */
const MOST_SHOWN = 200;

/** Looks at all open cases, some at a time. */
async function previewAll(body: Correction): Promise<CalendarPreview & { moved: number }> {
  const sum: CalendarPreview & { moved: number } = { cases: 0, looked: 0, items: [], next: null, moved: 0 };
  for (let cursor: string | undefined; ; ) {
    const data: CalendarPreview = await send('post', '/calendar/corrections/preview', {
      query: { cursor, limit: 100 },
      body,
    });
    sum.cases = data.cases;
    sum.looked += data.looked;
    sum.moved += data.items.reduce((all, { moves }) => all + moves.length, 0);
    sum.items = [...sum.items, ...data.items].slice(0, MOST_SHOWN);
    if (data.next === null) return sum;
    cursor = data.next;
  }
}

const KINDS = ['off', 'substitute', 'make-up', 'ordinary'] as const;

/** A day of the calendar as it is to be, while it is typed. */
interface DayWish {
  day: string;
  kind: string;
  vi: string;
  en: string;
}
const NO_DAY: DayWish = { day: '', kind: 'off', vi: '', en: '' };

/** The same as a correction has it; nothing while the day or its name is missing. */
function dayIn({ day, kind, vi, en }: DayWish) {
  const date = readDmy(day);
  const ordinary = kind === 'ordinary';
  if (date === null || (!ordinary && vi.trim() === '')) return null;
  return { days: { [date]: ordinary ? null : { kind, name: { vi: vi.trim(), en: en.trim() || vi.trim() } } } };
}

/** Which day, what it becomes, and what it is called. */
function DayFields({ wish, onChange }: { wish: DayWish; onChange(part: Partial<DayWish>): void }) {
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
