import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { EntryView, RecordPage } from '../../api/contract';
import { startOfVnDay } from '../../domain/calendar/dates';
import { useList } from '../data/queries';
import { DateField } from '../parts/fields';
import { Loaded, More } from '../parts/loaded';
import { useLanguage } from '../words';
import { readDmy, stamp } from '../words/dates';

type Entry = RecordPage['items'][number];

const NAMES = ['submit', 'sign', 'return', 'acknowledge', 'reply', 'seen', 'handle', 'remind', 'escalate', 'extend', 'pause', 'resume', 'set-anchor'];

/** The register of a case: every act, ruling and event, in order. */
export function CaseRecord({ caseId }: { caseId: string }) {
  const { words } = useLanguage();
  const [name, setName] = useState('');
  const [since, setSince] = useState('');
  const from = readDmy(since);
  const record = useList<Entry>(`/cases/${encodeURIComponent(caseId)}/record`, { name, since: from ? startOfVnDay(from) : undefined });
  const { record: words_ } = words;
  return (
    <div className="stack">
      <div className="row top">
        <NativeSelect label={words_.filterName} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} data={[{ value: '', label: words.all }, ...NAMES.map((one) => ({ value: one, label: words.act[one] ?? one }))]} />
        <DateField label={words_.since} value={since} onChange={setSince} />
      </div>
      <Loaded of={record}>
        {() => (record.items.length === 0 ? <p className="card quiet">{words_.empty}</p> : (
          <div className="card scroll-x">
            <table className="list">
              <thead><tr>{[words_.seq, words_.when, words_.what, words_.who, words_.detail].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
              <tbody>{record.items.map((entry) => <EntryRow key={entry.seq} entry={entry} />)}</tbody>
            </table>
            <More of={record} />
          </div>
        ))}
      </Loaded>
    </div>
  );
}

function EntryRow({ entry: { seq, at, kind, name, by, data, texts, of, hash } }: { entry: EntryView }) {
  const { words, say } = useLanguage();
  const ruled = kind === 'ruling' ? (data.accepted === true ? words.record.accepted : `${words.record.refused}: ${String(data.code ?? '')}`) : null;
  return (
    <tr>
      <td className="num right">{seq}</td>
      <td className="num">{stamp(at)}</td>
      <td><span className="strong">{ruled ?? words.act[name] ?? name}</span><br /><span className="tiny quiet">{words.record.kinds[kind]}{of !== null && ` ${words.record.of(of)}`}</span></td>
      <td>{by.role === 'system' ? words.record.system : <>{by.officer.name ?? by.officer.id}<br /><span className="tiny quiet">{say(by.body.short)}{by.onBehalfOf && `, ${words.record.onBehalf(by.onBehalfOf.name ?? by.onBehalfOf.id)}`}</span></>}</td>
      <td className="break small">
        {Object.entries(texts).map(([key, text]) => <p key={key}>“{text}”</p>)}
        <span className="tiny quiet">{plain(data)}</span>
        <span className="tiny quiet num" title={`${words.record.hash} ${hash}`}> #{hash.slice(0, 8)}</span>
      </td>
    </tr>
  );
}

/** The data of an entry that a line can hold; the API has all of them. */
function plain(data: Record<string, unknown>): string {
  return Object.entries(data).filter(([key, value]) => ['string', 'number', 'boolean'].includes(typeof value) && key !== 'key' && String(value).length < 60)
    .slice(0, 6).map(([key, value]) => `${key}: ${String(value)}`).join(' · ');
}
