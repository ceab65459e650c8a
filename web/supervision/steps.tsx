import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SupervisionView } from '../data/api';
import { DocumentLinks } from '../parts/documents';
import { DueMark, LateTag } from '../parts/due';
import { StepState } from '../parts/stepState';
import { WhyCount } from '../parts/whyCount';
import { OnDay } from '../parts/onDay';
import { useLanguage, useWords } from '../words';
import { Table } from '../parts/table';

type Step = SupervisionView['steps'][number];

/** The plan of the supervision: every step with who does it, by when and why, and what came of it. */
export function Steps({ view }: { view: SupervisionView }) {
  const {
    words: { supervisions: words, case: about, due, cases },
    say,
  } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="card scroll-x" tabIndex={0}>
      <h2>{words.steps}</h2>
      <Table
        rows={view.steps}
        keyOf={({ step }) => step}
        columns={[
          { head: about.step, cell: (step) => <What step={step} supervised={view.parts.supervised ?? []} /> },
          { head: words.by, look: 'small', cell: ({ by }) => by.map(({ short }) => say(short)).join(', ') },
          {
            head: due.on,
            cell: (step) => (
              <When
                step={step}
                open={open === step.step}
                onWhy={() => setOpen(open === step.step ? null : step.step)}
              />
            ),
          },
          {
            head: cases.state,
            cell: ({ status, overdue, dayBy, outcome }) => (
              <>
                <StepState status={status} overdue={overdue} dayBy={dayBy} />
                {outcome === 'incomplete' && <span className="small quiet"> {words.incomplete}</span>}
              </>
            ),
          },
        ]}
        below={({ step, count, clause }) => open === step && count && <WhyCount count={count} clause={clause} />}
      />
    </section>
  );
}

function What({ step, supervised }: { step: Step; supervised: Step['by'] }) {
  const { say } = useLanguage();
  const { title, kind, documents, openedAt, reports, dayBy } = step;
  return (
    <>
      <span className="strong">{say(title)}</span>
      {documents.length > 0 && (
        <div className="small">
          <DocumentLinks documents={documents} />
        </div>
      )}
      {kind === 'report' && openedAt && <Reports reports={reports} dayBy={dayBy} supervised={supervised} />}
    </>
  );
}

function When({ step, open, onWhy }: { step: Step; open: boolean; onWhy(): void }) {
  const { supervisions: words, case: about } = useWords();
  const { status, overdue, dayBy, dueOn, count, doneAt, countsOn } = step;
  return (
    <>
      {dueOn && status !== 'done' ? (
        <DueMark dueOn={dueOn} overdue={overdue} dayBy={dayBy} />
      ) : doneAt ? (
        <span className="small">
          {words.doneOn} <OnDay at={doneAt} countsOn={countsOn} />
        </span>
      ) : (
        '–'
      )}
      {count && (
        <div>
          <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={onWhy}>
            {about.whyThisDay}
          </Button>
        </div>
      )}
    </>
  );
}

/** Who of the supervised has reported, when, and who has not. */
function Reports({ reports, dayBy, supervised }: Pick<Step, 'reports' | 'dayBy'> & { supervised: Step['by'] }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const silent = supervised.filter(({ id }) => !reports.some(({ body }) => body.id === id));
  return (
    <ul className="says small" aria-label={words.reportedBy}>
      {reports.map(({ body, at, countsOn, late, documents }) => (
        <li key={body.id}>
          {say(body.short)}: <OnDay at={at} countsOn={countsOn} />
          {late && (
            <>
              {' '}
              <LateTag dayBy={dayBy} />
            </>
          )}{' '}
          {documents.length > 0 && <DocumentLinks documents={documents} />}
        </li>
      ))}
      {silent.map(({ id, short }) => (
        <li key={id} className="quiet">
          {say(short)}: {words.notIn}
        </li>
      ))}
    </ul>
  );
}
