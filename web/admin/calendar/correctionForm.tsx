import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CalendarPreview, CalendarView, Correction } from '../../data/api';
import { send } from '../../data/client';
import { useMe } from '../../data/session';
import { DateField, WhyField } from '../../parts/fields';
import { ProblemNote } from '../../parts/problem';
import { useLanguage } from '../../words';
import { readDmy } from '../../words/dates';
import { MovesTable, Preview } from './moves';

const KINDS = ['off', 'substitute', 'make-up', 'ordinary'] as const;
const EMPTY = { day: '', kind: 'off', vi: '', en: '', notice: '', why: '' };

/** A day is made free, worked or ordinary: first what would move, then for all open cases at once. */
export function CorrectionForm({ calendar, onClose }: { calendar: CalendarView; onClose(): void }) {
  const {
    words: { admin, form, cancel },
  } = useLanguage();
  const { today } = useMe();
  const client = useQueryClient();
  const [wish, setWish] = useState(EMPTY);
  const date = readDmy(wish.day);
  const ordinary = wish.kind === 'ordinary';
  const ready =
    date !== null && (ordinary || wish.vi.trim() !== '') && wish.notice.trim() !== '' && wish.why.trim() !== '';
  const body = correctionOf(wish, date, `${today}.${calendar.versions.length + 1}`);
  const preview = useMutation({ mutationFn: (correction: Correction) => previewAll(correction) });
  const publish = useMutation({
    mutationFn: (correction: Correction) =>
      send('post', '/calendar/corrections', { body: correction, headers: { 'If-Match': `"${calendar.hash}"` } }),
    onSuccess: () => client.invalidateQueries(),
  });
  const change = (part: Partial<typeof EMPTY>) => {
    setWish({ ...wish, ...part });
    preview.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) preview.mutate(body);
  };
  if (publish.data)
    return (
      <div role="status" className="card receipt stack">
        <p className="strong">
          {admin.published(publish.data.progress.settled, publish.data.progress.cases, publish.data.progress.moved)}
        </p>
        <MovesTable moves={publish.data.items} />
      </div>
    );
  return (
    <form className="card flat stack" aria-label={admin.correctDay} onSubmit={submit}>
      <div className="row top">
        <DateField label={admin.day} required value={wish.day} onChange={(day) => change({ day })} />
        <NativeSelect
          label={admin.becomes}
          value={wish.kind}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
          data={KINDS.map((one) => ({ value: one, label: admin.dayKinds[one] }))}
        />
        {!ordinary && (
          <TextInput
            className="grow"
            label={admin.nameVi}
            required
            maxLength={200}
            value={wish.vi}
            onChange={({ currentTarget }) => change({ vi: currentTarget.value })}
          />
        )}
        {!ordinary && (
          <TextInput
            className="grow"
            label={`${admin.nameEn} (${form.optional})`}
            maxLength={200}
            value={wish.en}
            onChange={({ currentTarget }) => change({ en: currentTarget.value })}
          />
        )}
      </div>
      <TextInput
        label={admin.notice}
        description={admin.noticeHint}
        required
        maxLength={500}
        value={wish.notice}
        onChange={({ currentTarget }) => change({ notice: currentTarget.value })}
      />
      <WhyField value={wish.why} onChange={(why) => change({ why })} />
      <ProblemNote error={preview.error ?? publish.error} />
      {preview.data && <Preview preview={preview.data} />}
      <div className="row">
        <Button
          type="submit"
          variant={preview.data ? 'default' : 'filled'}
          disabled={!ready}
          loading={preview.isPending}
        >
          {admin.seeMoves}
        </Button>
        {preview.data && (
          <Button loading={publish.isPending} onClick={() => publish.mutate(body)}>
            {admin.publish}
          </Button>
        )}
        <Button variant="subtle" onClick={onClose}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

function correctionOf({ kind, vi, en, notice, why }: typeof EMPTY, date: string | null, version: string): Correction {
  const name = { vi: vi.trim(), en: en.trim() || vi.trim() };
  const day = kind === 'ordinary' ? null : { kind: kind as 'off', name };
  return { version, days: { [date ?? '']: day }, notice: notice.trim(), why: why.trim() };
}

/** So many cases are shown at most; beyond them the number says enough. */
const MOST_SHOWN = 200;

/** Looks at all open cases, some at a time. */
async function previewAll(body: Correction): Promise<CalendarPreview & { moved: number }> {
  const sum = { cases: 0, looked: 0, items: [] as CalendarPreview['items'], next: null, moved: 0 };
  for (let cursor: string | undefined; ; ) {
    const look: CalendarPreview = await send('post', '/calendar/corrections/preview', {
      query: { cursor, limit: 100 },
      body,
    });
    sum.cases = look.cases;
    sum.looked += look.looked;
    sum.moved += look.items.reduce((all, { moves }) => all + moves.length, 0);
    sum.items = [...sum.items, ...look.items].slice(0, MOST_SHOWN);
    if (look.next === null) return sum;
    cursor = look.next;
  }
}
