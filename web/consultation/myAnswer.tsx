import { Button } from '@mantine/core';
import { useState } from 'react';
import { actingBodies } from '../data/seats';
import type { ConsultationView, ConsulteeView, NamedBody, TaskRow } from '../data/api';
import type { Done } from '../data/act';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { Receipt } from '../parts/receipt';
import { useLanguage } from '../words';
import { AnyActForm, untasked } from '../work/anyActForm';
import { OwnActs } from '../work/ownActs';
import { stamp } from '../words/dates';
import { Said } from './consultees';
import { Verdict } from './lateVerdict';

interface AnswerProps {
  view: ConsultationView;
  tasks: TaskRow[];
}

/**
 * For each body of mine that was asked and has no task any more: what it said, whether that counts, and what it may
 * still say.
 */
export function MyAnswers({ view, tasks }: AnswerProps) {
  const bodies = actingBodies(useMe()).filter((body) => !tasks.some((task) => task.body.id === body));
  return (
    <>
      {bodies.map((body) => (
        <MyAnswer key={body} view={view} body={body} />
      ))}
    </>
  );
}

function MyAnswer({ view, body }: { view: ConsultationView; body: string }) {
  const { words, say } = useLanguage();
  const { today } = useMe();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const own = useApi('/consultations/{id}', { path: { id: view.id }, query: { body } });
  const [one] = own.data?.consultees.items ?? [];
  if (!own.data || !one) return done && <Receipt done={done} />;
  const way = wayOf(view, one, today);
  const finish = (act: Done) => {
    setOpen(false);
    setDone(act);
  };
  return (
    <>
      {done && <Receipt done={done} />}
      <section className="card stack" aria-label={words.consultation.mine}>
        <h3>{words.consultation.mine}</h3>
        <div className="row">
          <span className="strong">{say(one.body.name)}</span>
          <Said one={one} />
          {one.answeredAt && <span className="small quiet num">{stamp(one.answeredAt)}</span>}
        </div>
        {(one.late || one.deemed) && <Verdict view={own.data} one={one} />}
        {way && (
          <div>
            <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
              {way === 'replace'
                ? words.consultation.replace
                : one.dayBy === 'suggestion'
                  ? words.act.reply
                  : words.consultation.answerLate}
            </Button>
          </div>
        )}
        {way === 'replace' && (
          <OwnActs
            caseId={view.id}
            acts={[{ act: 'withdraw-reply', bodies: [one.body], step: view.step, title: say(view.title) }]}
          />
        )}
        {open && way && (
          <AnyActForm
            name="reply"
            task={taskOf(view, one.body, way === 'replace')}
            title={say(view.title)}
            onDone={finish}
            onClose={() => setOpen(false)}
          />
        )}
      </section>
    </>
  );
}

/** What may still be said: another answer in time, or a first one that is recorded as late. */
function wayOf(
  { closedAt, outcome }: ConsultationView,
  { answer, deemed, lastDay }: ConsulteeView,
  today: string,
): 'replace' | 'late' | null {
  if (outcome === 'cancelled') return null;
  if (!answer) return deemed || closedAt ? 'late' : null;
  return closedAt === null && (lastDay === null || today <= lastDay) ? 'replace' : null;
}

const taskOf = ({ id, step, due }: ConsultationView, body: NamedBody, replaces: boolean): TaskRow =>
  untasked({ caseId: id, key: body.id, body, step, acts: ['reply'], dueOn: due.on, facts: { replaces } });
