import { type ReactNode, useState } from 'react';
import type { CaseViewBody, ConsultationRow, GatheringRow, StepRowView, QuestionView } from '../data/api';
import type { PageProps } from '../case/kindPages';
import { Consultation } from '../consultation/consultation';
import { CaseLink } from '../parts/caseLink';
import { Loaded } from '../parts/loaded';
import { Unfolded } from '../parts/unfolded';
import { useLanguage, useWords } from '../words';
import { useConsultations, useGatherings } from './region/family';
import { Button } from '@mantine/core';
import type { Done } from '../data/act';
import { useApi } from '../data/queries';
import { Receipt } from '../parts/receipt';
import { Mark } from '../parts/mark';
import { stamp } from '../words/dates';
import { AnyActForm, untasked } from '../work/anyActForm';

/** Everything that a cycle asks of many: one section a step, with its rounds inside, the newest first. */
export function Consultations({ about }: PageProps) {
  const words = useWords();
  const consultations = useConsultations(about.id);
  const gatherings = useGatherings(about.id);
  return (
    <Loaded of={consultations.list}>
      {() => (
        <Loaded of={gatherings.list}>
          {() => {
            const steps = asking(about, ({ step }) => consultations.of(step).length + gatherings.of(step).length);
            return steps.length === 0 ? (
              <p className="card quiet">{words.case.noConsultations}</p>
            ) : (
              <div className="stack wide">
                {steps.map((step) => (
                  <OneStep key={step.step} caseId={about.id} step={step}>
                    {step.kind === 'gather' ? (
                      <Gathered rounds={gatherings.of(step.step)} />
                    ) : (
                      <Rounds rounds={consultations.of(step.step)} />
                    )}
                  </OneStep>
                ))}
              </div>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

const asking = ({ steps }: CaseViewBody, rounds: (step: StepRowView) => number): StepRowView[] =>
  steps.filter(
    (step) => (step.kind === 'consult' || step.kind === 'gather') && (rounds(step) > 0 || step.status === 'open'),
  );

interface StepProps {
  caseId: string;
  step: StepRowView;
  children: ReactNode;
}

function OneStep({ caseId, step: { step, facts }, children }: StepProps) {
  const { say } = useLanguage();
  const title = facts.title ? say(facts.title) : step;
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <QuestionNote caseId={caseId} step={step} />
      {children}
    </section>
  );
}

/** The newest round; what was asked and answered before is read when somebody opens it. */
function Rounds({ rounds }: { rounds: ConsultationRow[] }) {
  const { question } = useWords();
  const last = rounds.at(-1);
  return (
    <>
      {last && rounds.length > 1 && <h3>{question.round(rounds.length)}</h3>}
      {last && <Consultation id={last.id} />}
      {rounds
        .slice(0, -1)
        .map(({ id, asked, answered }, index) => (
          <Unfolded key={id} look="strong" title={question.earlierRound(index + 1, answered, asked)}>
            <Consultation id={id} />
          </Unfolded>
        ))
        .reverse()}
    </>
  );
}

/** What was brought in has a page of its own, round by round. */
function Gathered({ rounds }: { rounds: GatheringRow[] }) {
  const { question } = useWords();
  return rounds
    .map(({ id, delivered, asked }, index) => (
      <p key={id}>
        <CaseLink id={id}>{question.earlierRound(index + 1, delivered, asked)}</CaseLink>
      </p>
    ))
    .reverse();
}

/** How far a step's question is while nobody was asked; and, for whoever signs, the place to begin a further round. */
function QuestionNote({ caseId, step }: { caseId: string; step: string }) {
  const { words, say } = useLanguage();
  const asked = useApi('/cases/{id}/steps/{step}/question', { path: { id: caseId, step }, query: {} });
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  if (!asked.data) return null;
  const { title, mayAskAgain } = asked.data;
  return (
    <div className="stack tight">
      {done && <Receipt done={done} />}
      <QuestionStage view={asked.data} />
      {mayAskAgain && (
        <div className="no-print">
          <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.act['ask-again']}
          </Button>
        </div>
      )}
      {mayAskAgain && open && (
        <div className="card">
          <AnyActForm
            name="ask-again"
            task={taskOf(caseId, asked.data)}
            title={say(title)}
            onDone={(one) => {
              setOpen(false);
              setDone(one);
            }}
            onClose={() => setOpen(false)}
          />
        </div>
      )}
    </div>
  );
}

function QuestionStage({ view: { stage, round, drawnUp } }: { view: QuestionView }) {
  const { question } = useWords();
  if (stage !== 'open' && stage !== 'proposed' && stage !== 'returned') return null;
  return (
    <p className="row">
      <Mark look="soon">{question.stages[stage]}</Mark>
      {round > 1 && <span className="small">{question.furtherRound(round)}</span>}
      {stage === 'proposed' && drawnUp && (
        <span className="small quiet">{question.proposedBy(drawnUp.by.name ?? '', stamp(drawnUp.at))}</span>
      )}
    </p>
  );
}

const taskOf = (caseId: string, { step, askedBy }: QuestionView) =>
  untasked({ caseId, key: `${step}/again`, body: askedBy, step, acts: ['ask-again'] });
