import { Button, Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { InboxRow, TaskRow } from '../data/api';
import { CameBack } from '../case/dossier/cameBack';
import { type Done, useAct } from '../data/act';
import { useMe } from '../data/session';
import { DueMark } from '../parts/due';
import { DrawingUp } from '../parts/form/drawnUp';
import { Mark } from '../parts/mark';
import { ProblemNote } from '../parts/problem';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf } from '../words/dates';
import { formOf } from '../kinds';
import { receiptOf } from './receipts';
import { AnyActForm } from './anyActForm';
import { HeldBy, Sharing, useShared } from './holding';
import { PassOn } from './passOn';
import { doableNow, taskName, taskPlace } from './sessionTask';
import { WhoWaits, WhyMine } from './whyMine';
import { Opener, type Opened, useOpened } from '../parts/opener';
import { CaseLink } from '../parts/caseLink';

type Task = TaskRow & Partial<Pick<InboxRow, 'case'>>;

/** What is opened below a task beside the forms of its acts. */
const SHARING = 'share';

/** One task: what, by when, why it is mine to do, and the acts; the form opens below it. */
export function TaskCard({
  task,
  onHold,
  onDone,
  chosen,
  onChoose,
}: {
  task: Task;
  onHold?(open: boolean): void;
  onDone(done: Done): void;
  /** One of several for which something is done at once. */
  chosen?: boolean;
  onChoose?(chosen: boolean): void;
}) {
  const { words, say } = useLanguage();
  const opened = useOpened(onHold);
  const { open, shut, id } = opened;
  const { comments } = task.facts;
  const name = taskName(task, words, say);
  const { work } = words;
  const shared = useShared(task);
  const drawing = useDrawingOf(task, shared, words.inside.handOver);
  return (
    <article aria-label={name}>
      <div className="task-head">
        <div className="task-due">
          {onChoose && (shared || receiptOf(task)) && (
            <Checkbox
              aria-label={words.inside.choose(name)}
              checked={chosen ?? false}
              onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
            />
          )}
          <DueMark dueOn={task.dueOn} overdue={task.overdue} dayBy={task.facts.dayBy} />
        </div>
        <div className="stack tight">
          <h3>{name}</h3>
          <span className="small">
            {task.case && (
              <>
                <CaseLink id={task.caseId}>{say(task.case.title)}</CaseLink> ·{' '}
              </>
            )}
            <span className="quiet">{say(task.body.name)}</span>
          </span>
          {task.entersFor && <span className="small strong">{work.entersFor(say(task.entersFor.name))}</span>}
          {comments !== undefined && <span className="small strong">{work.comments(comments)}</span>}
          <Standing task={task} />
          {task.returned && <Returned by={task.returned} />}
          {task.held && <HeldBy held={task.held} />}
          {task.facts.cameBack !== undefined && <CameBack caseId={task.caseId} step={task.step} />}
        </div>
        <Acts task={task} name={name} shared={shared} opened={opened} onDone={onDone} />
      </div>
      {open && (
        <div id={id} className="task-form">
          {open === SHARING ? (
            <Sharing task={task} onDone={() => shut(SHARING)} onClose={() => shut(SHARING)} />
          ) : (
            <DrawingUp value={drawing}>
              <AnyActForm
                key={open}
                name={open}
                task={task}
                title={name}
                onDone={(done, more) => {
                  if (!more) shut(open);
                  onDone(done);
                }}
                onClose={() => shut(open)}
              />
            </DrawingUp>
          )}
        </div>
      )}
    </article>
  );
}

/** By whom something came back unsigned, and why. */
function Returned({ by: { by, at, reason } }: { by: NonNullable<TaskRow['returned']> }) {
  const { words, say } = useLanguage('dossier');
  return (
    <div className="came-back stack tight small" role="note">
      <p className="strong">{words.returned(say(by.name), dmyOf(at))}</p>
      {reason ? <blockquote className="said">{reason}</blockquote> : <p className="quiet">{words.noReason}</p>}
    </div>
  );
}

/** How the forms of a task stand among those who work on it. */
function useDrawingOf(task: Task, shared: boolean, label: string) {
  const { held, toSign = [] } = task;
  return useMemo(
    () => ({
      drawnUp: held?.prepared ?? null,
      toSign,
      hand: (drawnUp: Parameters<typeof PassOn>[0]['drawnUp'], onDone: () => void) =>
        shared && (
          <details className="hand-over">
            <summary>{label}</summary>
            <PassOn tasks={[task]} drawnUp={drawnUp!} label={label} onDone={onDone} />
          </details>
        ),
    }),
    [held?.n, toSign.join(), shared, label],
  );
}

/** By which seat or delegation one may do it, from when, and who waits for it. */
function Standing({ task }: { task: TaskRow }) {
  const { work, question } = useWords();
  const { notBefore, inSession, question: stage } = task.facts;
  return (
    <>
      <span className="row">
        <WhyMine powers={task.as} />
        {notBefore && <span className="tiny quiet">{work.from(dmy(notBefore))}</span>}
        {inSession && <span className="tiny quiet">{work.inSession}</span>}
        {stage && <Mark look="soon">{question.stages[stage]}</Mark>}
      </span>
      <WhoWaits waiting={task.waiting} />
    </>
  );
}

interface ActsProps {
  task: TaskRow;
  name: string;
  shared: boolean;
  opened: Opened;
  onDone(done: Done): void;
}

function Acts({ task, name, shared, opened, onDone }: ActsProps) {
  const words = useWords();
  const { today } = useMe();
  const act = useAct(task.caseId, name, onDone);
  const here = task.acts.filter((one) => formOf(one) && doableNow(task, one, today));
  const ready = task.held?.prepared?.act;
  const main = ready && here.includes(ready) ? ready : here[0];
  const place = taskPlace(task, words);
  return (
    <div className="stack tight">
      <div className="task-acts">
        {here.map((one) => (
          <Opener key={one} name={one} of={opened} main={one === main}>
            {task.toSign?.includes(one) ? words.inside.drawUp(words.act[one] ?? one) : words.act[one]}
          </Opener>
        ))}
        {task.acts.includes('seen') && (
          <Button
            size="xs"
            variant="default"
            loading={act.isPending}
            onClick={() => act.mutate({ name: 'seen', body: task.body.id, data: {} })}
          >
            {words.act.seen}
          </Button>
        )}
        {place && (
          <Button component={Link} href={place.href} size="xs" variant={here.length === 0 ? 'filled' : 'default'}>
            {place.label}
          </Button>
        )}
        {shared && (
          <Opener name={SHARING} of={opened}>
            {words.inside.share}
          </Opener>
        )}
        {here.length === 0 && !place && !task.acts.includes('seen') && (
          <span className="tiny quiet">{words.work.noForm}</span>
        )}
      </div>
      <ProblemNote error={act.error} />
    </div>
  );
}
