import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Asked, RecordPage } from '../data/api';
import { get } from '../data/client';
import { ProblemNote } from '../parts/problem';
import { type Language, useLanguage } from '../words';
import { stamp } from '../words/dates';
import { detailOf, whatOf } from './entry';

type Entry = RecordPage['items'][number];

type RecordFilter = NonNullable<Asked<'/cases/{id}/record'>['query']>;

interface FileProps {
  id: string;
  query: RecordFilter;
  titles: Map<string, string>;
}

/** The record, as far as it fits the filter, as a table for Excel. */
export function RecordFile({ id, query, titles }: FileProps) {
  const language = useLanguage();
  const { words } = language;
  const file = useMutation({
    mutationFn: async () => {
      const entries = await all(id, query);
      const rows = entries.map((entry) => rowOf(entry, language, titles));
      save(`${id}.csv`, [
        [
          words.record.seq,
          words.record.when,
          words.record.what,
          words.record.who,
          words.case.by,
          words.case.step,
          words.record.detail,
          words.record.hash,
          words.record.previous,
        ],
        ...rows,
      ]);
    },
  });
  return (
    <>
      <Button size="xs" variant="default" loading={file.isPending} onClick={() => file.mutate()}>
        {words.record.file}
      </Button>
      <ProblemNote error={file.error} />
    </>
  );
}

async function all(id: string, query: RecordFilter): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await get('/cases/{id}/record', { path: { id }, query: { ...query, limit: 200, cursor } });
    entries.push(...items);
    if (next === null) return entries;
    cursor = next;
  }
}

function rowOf(
  entry: Entry,
  language: Pick<Language, 'words' | 'say' | 'locale'>,
  titles: Map<string, string>,
): string[] {
  const { words, say } = language;
  const { seq, at, by, data, texts, hash, prevHash, withheld } = entry;
  const as = [
    by.onBehalfOf && words.record.onBehalf(by.onBehalfOf.name ?? by.onBehalfOf.id),
    by.standingIn && words.books.standingIn(words.role[by.standingIn]),
  ].filter(Boolean);
  const who =
    by.role === 'system'
      ? words.record.system
      : `${by.officer.name ?? by.officer.id}${as.length > 0 ? ` (${as.join('; ')})` : ''}`;
  const said = [...Object.values(texts), detailOf(entry, language), withheld && words.record.withheld];
  const detail = said.filter(Boolean).join(' · ');
  return [
    `${seq}`,
    stamp(at),
    whatOf(entry, language, titles),
    who,
    by.role === 'system' ? '' : say(by.body.name),
    typeof data.step === 'string' ? (titles.get(data.step) ?? data.step) : '',
    detail,
    hash,
    prevHash,
  ];
}

/** Excel takes the file for UTF-8 by its mark, and a text that begins like a formula for text. */
function save(name: string, rows: string[][]): void {
  const cell = (text: string) => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
  const href = URL.createObjectURL(
    new Blob([`\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`], {
      type: 'text/csv;charset=utf-8',
    }),
  );
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  URL.revokeObjectURL(href);
}
