import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { OverdueRow } from '../../api/contract';
import { type Done, useAct } from '../data/act';
import { useDraft } from '../data/drafts';
import { useMe } from '../data/session';
import { Basis } from '../parts/basis';
import { DateField, WhyField } from '../parts/fields';
import { Icon } from '../parts/icon';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf, readDmy } from '../words/dates';
import { Frame } from '../work/forms/frame';

/** The body for which administrators act. */
const ADMINISTRATION = 'VN.quan-tri';

/** One late step: who holds it, how late it is, what waits for it, and the acts of those who manage its case. */
export function LateStep({ row, onDone }: { row: OverdueRow; onDone(done: Done): void }) {
  const { words, say } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const { bodies, acts } = useManaging(row);
  return (
    <article aria-label={say(row.title)}>
      <div className="task-head">
        <span className="stack tight">
          <span className="mark late"><Icon name="late" />{words.due.lateBy(row.late.days)}</span>
          <span className="small num quiet">{words.due.on} {dmy(row.dueOn)}</span>
          {row.late.workingDays !== null && <span className="tiny quiet">{words.overdue.working(row.late.workingDays)}</span>}
        </span>
        <div className="stack tight">
          <h3>{say(row.title)}</h3>
          <span className="small"><Link href={`/cases/${encodeURIComponent(row.case)}`}>{say(row.caseTitle)}</Link></span>
          <span className="small"><span className="quiet">{words.overdue.holder}:</span> <span className="strong">{say(row.holder.name)}</span>{row.entersFor && <span className="quiet"> ({words.overdue.entersFor(say(row.entersFor.name))})</span>}{row.heldSince && <span className="quiet num"> · {words.overdue.heldSince} {dmyOf(row.heldSince)}</span>}</span>
          <span className="tiny quiet"><Basis clause={row.clause} /></span>
          <Behind row={row} />
        </div>
        <div className="task-acts">
          {acts.map((name) => <Button key={name} size="xs" variant={name === 'remind' ? 'filled' : 'default'} aria-expanded={open === name} onClick={() => setOpen(open === name ? null : name)}>{words.act[name]}</Button>)}
        </div>
      </div>
      {open && bodies[0] && <div className="task-form"><PromptForm key={open} name={open} row={row} body={bodies[0]} onClose={() => setOpen(null)} onDone={(done) => { setOpen(null); onDone(done); }} /></div>}
    </article>
  );
}

/** What of a late step I may try to do: the case says whether I may. */
function useManaging({ caseKind, unit }: OverdueRow): { bodies: string[]; acts: string[] } {
  const { seats } = useMe();
  if (caseKind !== 'plan-cycle') return { bodies: [], acts: [] };
  const own = seats.map(({ body }) => body).filter((body) => body.split('.')[0] === unit);
  const bodies = [...new Set([...own, ...seats.map(({ body }) => body).filter((body) => body === ADMINISTRATION)])];
  return { bodies, acts: own.length > 0 ? ['remind', 'escalate', 'extend'] : bodies.length > 0 ? ['remind', 'escalate'] : [] };
}

function Behind({ row: { behind } }: { row: OverdueRow }) {
  const { words, say } = useLanguage();
  if (behind.length === 0) return null;
  return (
    <details className="small">
      <summary>{words.overdue.behind}: {behind.length}</summary>
      <ul className="says">{behind.map((one) => <li key={`${one.case} ${one.step}`}>{say(one.title)}</li>)}</ul>
    </details>
  );
}

interface PromptProps {
  name: string;
  row: OverdueRow;
  body: string;
  onDone(done: Done): void;
  onClose(): void;
}

function PromptForm({ name, row, body, onDone, onClose }: PromptProps) {
  const { say } = useLanguage();
  const words = useWords();
  const { draft, change, forget } = useDraft(`${row.case}/${row.step}/${name}`, { text: '', newDue: '' });
  const act = useAct(row.case, say(row.title), (done) => { forget(); onDone(done); });
  const text = draft.text.trim();
  const newDue = readDmy(draft.newDue);
  const extends_ = name === 'extend';
  const send = () => act.mutate(extends_
    ? { name, body, data: { step: row.step, newDue }, texts: { why: text } }
    : { name, body, data: { step: row.step }, ...(text && { texts: { note: text } }) });
  return (
    <Frame label={words.act[name] ?? name} ready={!extends_ || (newDue !== null && text !== '')} pending={act.isPending} error={act.error} onSend={send} onClose={onClose}>
      {extends_ ? (
        <><DateField label={words.form.newDue} required value={draft.newDue} onChange={(day) => change({ newDue: day })} /><WhyField value={draft.text} onChange={(why) => change({ text: why })} /></>
      ) : <Textarea label={`${words.form.note} (${words.form.optional})`} autosize minRows={2} value={draft.text} onChange={({ currentTarget }) => change({ text: currentTarget.value })} />}
    </Frame>
  );
}
