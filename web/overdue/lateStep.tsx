import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { OverdueRow } from '../data/api';
import type { Done } from '../data/act';
import { CaseTitle } from '../parts/caseTitle';
import { Basis } from '../parts/basis';
import { Mark } from '../parts/mark';
import { useOpened } from '../parts/opener';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf, stamp } from '../words/dates';
import { PromptForm, Remind } from './promptForm';
import { CaseLink } from '../parts/caseLink';

interface StepProps {
  row: OverdueRow;
  at: number;
  of: number;
  onKey(event: KeyboardEvent): void;
  /** It is in use, and must stay although it leaves the sight. */
  onHold(on: boolean): void;
  onDone(done: Done): void;
}

/** One late step: who holds it, how late it is, what waits for it, and the acts that the reader may do. */
export function LateStep({ row, at, of, onKey, onHold, onDone }: StepProps) {
  const { words, say } = useLanguage();
  const { open, setOpen: show, shut } = useOpened(onHold);
  const act = row.acts.find(({ name }) => name === open);
  const finish = (name: string) => (done: Done) => {
    shut(name);
    onDone(done);
  };
  return (
    <article
      className={`card task ${row.late.days > 0 ? 'late' : 'soon'}`}
      aria-label={say(row.title)}
      aria-posinset={at}
      aria-setsize={of}
      tabIndex={0}
      onKeyDown={onKey}
      onFocus={() => onHold(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onHold(open !== null);
      }}
    >
      <div className="task-head">
        <span className="stack tight">
          <Lateness row={row} />
          <span className="small num quiet">
            {row.dayBy === 'law' ? words.due.on : words.dates.sources[row.dayBy]} {dmy(row.dueOn)}
          </span>
          {row.late.days > 0 && row.late.workingDays !== null && (
            <span className="tiny quiet">{words.overdue.working(row.late.workingDays)}</span>
          )}
        </span>
        <div className="stack tight">
          <h3>{say(row.title)}</h3>
          <span className="small">
            <CaseLink id={row.case}>
              <CaseTitle of={row.caseTitle} />
            </CaseLink>
          </span>
          <span className="small">
            <span className="quiet">{words.overdue.holder}:</span>{' '}
            <span className="strong">{say(row.holder.name)}</span>
            {row.entersFor && <span className="quiet"> ({words.overdue.entersFor(say(row.entersFor.name))})</span>}
            {row.heldSince && (
              <span className="quiet num">
                {' '}
                · {words.overdue.heldSince} {dmyOf(row.heldSince)}
              </span>
            )}
          </span>
          {row.lastTold && (
            <span className="tiny quiet num">
              {words.overdue.lastTold} {stamp(row.lastTold)}
            </span>
          )}
          <span className="tiny quiet">
            <Basis clause={row.clause} />
          </span>
          <Behind row={row} />
        </div>
        <div className="task-acts">
          {row.acts.map((one) => {
            const { name } = one;
            return name === 'remind' ? (
              <Remind
                key={name}
                row={row}
                act={one}
                open={open === name}
                onNote={() => show(open === name ? null : name)}
                onDone={finish(name)}
              />
            ) : (
              <Button
                key={name}
                size="xs"
                variant="default"
                aria-expanded={open === name}
                onClick={() => show(open === name ? null : name)}
              >
                {one.repeated ? words.overdue.escalateAgain : words.act[name]}
              </Button>
            );
          })}
        </div>
      </div>
      {act && (
        <div className="task-form">
          <PromptForm key={act.name} row={row} act={act} onClose={() => shut(act.name)} onDone={finish(act.name)} />
        </div>
      )}
    </article>
  );
}

function Behind({ row: { behind } }: { row: OverdueRow }) {
  const { words, say } = useLanguage();
  if (behind.length === 0) return null;
  return (
    <details className="small">
      <summary>
        {words.overdue.behind}: {behind.length}
      </summary>
      <ul className="says">
        {behind.map((one) => (
          <li key={`${one.case} ${one.step}`}>{say(one.title)}</li>
        ))}
      </ul>
    </details>
  );
}

/** How late it is, or how soon it would be; past a step's day that nobody laid down isn't late. */
export function Lateness({ row: { late, dayBy } }: { row: OverdueRow }) {
  const words = useWords();
  const suggested = dayBy === 'suggestion';
  if (late.days <= 0)
    return <Mark look="soon">{late.days === 0 ? words.due.today : words.due.inDays(-late.days)}</Mark>;
  return (
    <Mark look={suggested ? 'soon' : 'late'}>
      {suggested ? words.dates.pastSuggested(late.days) : words.due.lateBy(late.days)}
    </Mark>
  );
}
