import { useState } from 'react';
import type { CaseViewBody, ConsultationRow, StepRowView } from '../data/api';
import type { PageProps } from '../case/kindPages';
import { Consultation } from '../consultation/consultation';
import { Loaded } from '../parts/loaded';
import { useLanguage } from '../words';
import { QuestionNote } from './question/note';
import { useConsultations } from './region/family';

/** Every consultation of a cycle: one section a step, with its rounds inside, the newest in full. */
export function Consultations({ about }: PageProps) {
  const { words } = useLanguage();
  const { list, of } = useConsultations(about.id);
  return (
    <Loaded of={list}>
      {() => {
        const steps = asking(about).filter(({ step, status }) => of(step).length > 0 || status === 'open');
        return steps.length === 0 ? (
          <p className="card quiet">{words.case.noConsultations}</p>
        ) : (
          <div className="stack wide">
            {steps.map((step) => (
              <OneStep key={step.step} caseId={about.id} step={step} rounds={of(step.step)} />
            ))}
          </div>
        );
      }}
    </Loaded>
  );
}

const asking = ({ steps }: CaseViewBody): StepRowView[] => steps.filter(({ kind }) => kind === 'consult');

interface StepProps {
  caseId: string;
  step: StepRowView;
  rounds: ConsultationRow[];
}

function OneStep({ caseId, step: { step, facts }, rounds }: StepProps) {
  const { words, say } = useLanguage();
  const title = facts.title ? say(facts.title) : step;
  const last = rounds.at(-1);
  const several = rounds.length > 1;
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <QuestionNote caseId={caseId} step={step} />
      {last && several && <h3>{words.question.round(rounds.length)}</h3>}
      {last && <Consultation id={last.id} />}
      {rounds
        .slice(0, -1)
        .map((one, index) => <EarlierRound key={one.id} row={one} round={index + 1} />)
        .reverse()}
    </section>
  );
}

/** What was asked and answered before, read when somebody opens it. */
function EarlierRound({ row: { id, asked, answered }, round }: { row: ConsultationRow; round: number }) {
  const { question } = useLanguage().words;
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="strong">{question.earlierRound(round, answered, asked)}</summary>
      {open && <Consultation id={id} />}
    </details>
  );
}
