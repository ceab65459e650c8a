import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CarryingView } from '../data/api';
import { DueMark, LateTag } from '../parts/due';
import { StepState } from '../parts/stepState';
import { WhyCount } from '../parts/whyCount';
import { OnDay } from '../parts/onDay';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { Table } from '../parts/table';
import { capital } from '../words/capital';

/** Every report owed over the year, from when and by when, and why by then. */
export function Reports({ view }: { view: CarryingView }) {
  const {
    words: { carrying: words, case: ofCase, due, cases },
    say,
  } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="card scroll-x" tabIndex={0}>
      <h2>{words.reportsDue}</h2>
      <Table
        rows={view.reports}
        keyOf={({ period }) => period}
        columns={[
          { head: words.period, look: 'strong', cell: ({ title }) => capital(say(title)) },
          {
            head: due.on,
            cell: (one) => (
              <>
                {one.status === 'done' ? (
                  <span className="num">{dmy(one.dueOn)}</span>
                ) : (
                  <DueMark dueOn={one.dueOn} overdue={one.overdue} dayBy={one.dayBy} />
                )}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-expanded={open === one.period}
                  onClick={() => setOpen(open === one.period ? null : one.period)}
                >
                  {ofCase.whyThisDay}
                </Button>
              </>
            ),
          },
          { head: words.opens, look: 'num', cell: ({ opensOn }) => dmy(opensOn) },
          {
            head: cases.state,
            cell: (one) => <StepState status={one.status} overdue={one.overdue} dayBy={one.dayBy} />,
          },
          { head: words.reported, look: 'small', cell: (one) => <Reported one={one} /> },
        ]}
        below={({ period, count, clause }) =>
          open === period && <WhyCount count={count} clause={clause} base={words.countedFrom(dmy(count.from))} />
        }
      />
    </section>
  );
}

function Reported({ one: { reportedAt, countsOn, late, dayBy, versions } }: { one: CarryingView['reports'][number] }) {
  const { carrying: words } = useWords();
  if (!reportedAt) return '–';
  return (
    <>
      <OnDay at={reportedAt} countsOn={countsOn} precise />
      {late && (
        <>
          {' '}
          <LateTag dayBy={dayBy} />
        </>
      )}
      {versions > 1 && (
        <>
          <br />
          <span className="quiet">{words.versions(versions)}</span>
        </>
      )}
    </>
  );
}
