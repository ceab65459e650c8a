import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { SupervisionView } from '../data/api';
import { DocumentLinks } from '../parts/documents';
import { DueMark } from '../parts/due';
import { StepState } from '../parts/stepState';
import { WhyCount } from '../parts/whyCount';
import { useLanguage } from '../words';
import { dmyOf } from '../words/dates';
import { TableFrame } from '../parts/table';
import { Mark } from '../parts/mark';

type Step = SupervisionView['steps'][number];

/** The plan of the supervision: every step with who does it, by when and why, and what came of it. */
export function Steps({ view }: { view: SupervisionView }) {
  const { supervisions: words, case: about, due, cases } = useLanguage().words;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="card scroll-x" tabIndex={0}>
      <h2>{words.steps}</h2>
      <TableFrame heads={[{ head: about.step }, { head: words.by }, { head: due.on }, { head: cases.state }]}>
        {view.steps.map((step) => (
          <Fragment key={step.step}>
            <Row
              step={step}
              supervised={view.parts.supervised ?? []}
              open={open === step.step}
              onWhy={() => setOpen(open === step.step ? null : step.step)}
            />
            {open === step.step && step.count && (
              <tr>
                <td colSpan={4}>
                  <WhyCount count={step.count} clause={step.clause} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </TableFrame>
    </section>
  );
}

function Row({
  step,
  supervised,
  open,
  onWhy,
}: {
  step: Step;
  supervised: SupervisionView['steps'][number]['by'];
  open: boolean;
  onWhy(): void;
}) {
  const {
    words: { supervisions: words, case: about },
    say,
  } = useLanguage();
  const { title, by, kind, status, overdue, dueOn, count, doneAt, outcome, documents, reports } = step;
  const collects = kind === 'report';
  return (
    <tr>
      <td>
        <span className="strong">{say(title)}</span>
        {documents.length > 0 && (
          <div className="small">
            <DocumentLinks documents={documents} />
          </div>
        )}
        {collects && step.openedAt && <Reports reports={reports} supervised={supervised} />}
      </td>
      <td className="small">{by.map(({ short }) => say(short)).join(', ')}</td>
      <td>
        {dueOn && status !== 'done' ? (
          <DueMark dueOn={dueOn} overdue={overdue} />
        ) : doneAt ? (
          <span className="small num">
            {words.doneOn} {dmyOf(doneAt)}
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
      </td>
      <td>
        <StepState status={status} overdue={overdue} />
        {outcome === 'incomplete' && <span className="small quiet"> {words.incomplete}</span>}
      </td>
    </tr>
  );
}

/** Who of the supervised has reported, when, and who has not. */
function Reports({ reports, supervised }: { reports: Step['reports']; supervised: Step['by'] }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const silent = supervised.filter(({ id }) => !reports.some(({ body }) => body.id === id));
  return (
    <ul className="says small" aria-label={words.reportedBy}>
      {reports.map(({ body, at, late, documents }) => (
        <li key={body.id}>
          {say(body.short)}: {dmyOf(at)}
          {late && (
            <>
              {' '}
              <Mark look="late">{words.late}</Mark>
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
