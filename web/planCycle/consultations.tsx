import type { ReactNode } from 'react';
import type { CaseViewBody, ConsultationRow, GatheringRow, StepRowView } from '../data/api';
import type { PageProps } from '../case/kindPages';
import { Consultation } from '../consultation/consultation';
import { CaseLink } from '../parts/caseLink';
import { Loaded } from '../parts/loaded';
import { Unfolded } from '../parts/unfolded';
import { useLanguage, useWords } from '../words';
import { QuestionNote } from './question/note';
import { useConsultations, useGatherings } from './region/family';

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
