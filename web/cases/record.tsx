import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { CaseViewBody, EntryView, RecordPage } from '../../api/contract';
import { isIsoDate, startOfVnDay } from '../../domain/calendar/dates';
import { useList } from '../data/queries';
import { DateField } from '../parts/fields';
import { Loaded, More } from '../parts/loaded';
import { useLanguage } from '../words';
import { dmy, readDmy, stamp } from '../words/dates';

type Entry = RecordPage['items'][number];

const NAMES = ['submit', 'sign', 'return', 'acknowledge', 'reply', 'seen', 'handle', 'remind', 'escalate', 'extend', 'pause', 'resume', 'set-anchor'];

/** The register of a case: every act, ruling and event, in order. */
export function CaseRecord({ about: { id: caseId, steps } }: { about: CaseViewBody }) {
  const { words, say } = useLanguage();
  const titles = new Map(steps.map(({ step, facts }) => [step, facts.title ? say(facts.title as { vi: string; en: string }) : step]));
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
          <div className="card scroll-x" tabIndex={0}>
            <table className="list">
              <thead><tr>{[words_.seq, words_.when, words_.what, words_.who, words_.detail].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
              <tbody>{record.items.map((entry) => <EntryRow key={entry.seq} entry={entry} titles={titles} />)}</tbody>
            </table>
            <More of={record} />
          </div>
        ))}
      </Loaded>
    </div>
  );
}

function EntryRow({ entry: { seq, at, kind, name, by, data, texts, of, hash }, titles }: { entry: EntryView; titles: Map<string, string> }) {
  const { words, say } = useLanguage();
  const ruled = kind === 'ruling' ? (data.accepted === true ? words.record.accepted : `${words.record.refused}: ${String(data.code ?? '')}`) : null;
  return (
    <tr>
      <td className="num right">{seq}</td>
      <td className="num">{stamp(at)}</td>
      <td><span className="strong">{ruled ?? (kind === 'event' ? words.record.events[name] : words.act[name]) ?? name}</span><br /><span className="tiny quiet">{words.record.kinds[kind]}{of !== null && ` ${words.record.of(of)}`}</span></td>
      <td>{by.role === 'system' ? words.record.system : <>{by.officer.name ?? by.officer.id}<br /><span className="tiny quiet">{say(by.body.short)}{by.onBehalfOf && `, ${words.record.onBehalf(by.onBehalfOf.name ?? by.onBehalfOf.id)}`}</span></>}</td>
      <td className="break small">
        {typeof data.step === 'string' && <p>{titles.get(data.step) ?? data.step}</p>}
        {Object.entries(texts).map(([key, text]) => <p key={key}>“{text}”</p>)}
        <span className="tiny quiet">{plain(data, words.record.round)}</span>
        <span className="tiny quiet num" title={`${words.record.hash} ${hash}`}> #{hash.slice(0, 8)}</span>
      </td>
    </tr>
  );
}

/** Shown elsewhere in the row, or of use only to the engine. */
const UNSAID = ['step', 'key', 'asOf', 'round', 'caseId', 'request', 'accepted', 'code', 'parent'];

/** The data of an entry that a line can hold, days as they are written; the API has all of them. */
function plain(data: Record<string, unknown>, round: (round: number) => string): string {
  const said = Object.entries(data).filter(([name, value]) => !UNSAID.includes(name) && ['string', 'number', 'boolean'].includes(typeof value) && String(value).length < 60);
  const parts = said.slice(0, 6).map(([name, value]) => `${name}: ${isIsoDate(value) ? dmy(value) : String(value)}`);
  return [...(typeof data.round === 'number' && data.round > 1 ? [round(data.round)] : []), ...parts].join(' · ');
}
