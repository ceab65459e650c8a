import { Button } from '@mantine/core';
import { useState } from 'react';
import type { QuestionView } from '../../data/api';
import type { Done } from '../../data/act';
import { useApi } from '../../data/queries';
import { Receipt } from '../../parts/receipt';
import { Mark } from '../../parts/mark';
import { useLanguage, useWords } from '../../words';
import { stamp } from '../../words/dates';
import { AnyActForm, untasked } from '../../work/anyActForm';

/** How far a step's question is while nobody was asked; and, for whoever signs, the place to begin a further round. */
export function QuestionNote({ caseId, step }: { caseId: string; step: string }) {
  const { words, say } = useLanguage();
  const asked = useApi('/cases/{id}/steps/{step}/question', { path: { id: caseId, step }, query: {} });
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  if (!asked.data) return null;
  const { title, mayAskAgain } = asked.data;
  return (
    <div className="stack tight">
      {done && <Receipt done={done} />}
      <Stage view={asked.data} />
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

function Stage({ view: { stage, round, drawnUp } }: { view: QuestionView }) {
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
