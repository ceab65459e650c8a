import type { CarryingView, CaseViewBody } from '../data/api';
import { pageOf } from '../case/ofCase';
import { CaseByTitle } from '../parts/caseByTitle';
import { Fact, Facts } from '../parts/facts';
import { Counts } from '../parts/counts';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { MyTasks } from '../work/myTasks';
import { type OwnAct, OwnActs } from '../work/ownActs';
import { Indicators } from './indicators';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { DueMark, LateTag } from '../parts/due';
import { StepState } from '../parts/stepState';
import { WhyCount } from '../parts/whyCount';
import { OnDay } from '../parts/onDay';
import { Table } from '../parts/table';
import { capital } from '../words/capital';

/**
 * A plan being carried out: its reports with their days, its indicators against their targets, who was told of what
 * falls short.
 */
export const CarryingOut = pageOf('/carrying-out/{id}')(({ view, about }) => (
  <>
    <MyTasks tasks={about.tasks} />
    <Summary view={view} about={about} />
    <Indicators view={view} />
    <Reports view={view} />
  </>
));

function Summary({ view, about }: { view: CarryingView; about: CaseViewBody }) {
  const {
    words: { carrying: words },
    say,
  } = useLanguage();
  const { carrier, reporter, above, basis, outcome } = view;
  const short = view.indicators.flatMap(({ series }) => series).filter((point) => point.short).length;
  const made = view.reports.filter(({ status }) => status === 'done').length;
  return (
    <section className="card stack" aria-label={words.summary}>
      <Counts
        label={words.summary}
        of={[
          [words.reports, `${made}/${view.reports.length}`],
          [words.short, short > 0 ? <span className="is-late">{short}</span> : short],
          ...(outcome ? [[words.verdict, words.outcomes[outcome]] satisfies [string, unknown]] : []),
        ]}
      />
      <Facts>
        <Fact name={words.carrier}>{say(carrier.name)}</Fact>
        <Fact name={words.reporter}>{say(reporter.name)}</Fact>
        {above && <Fact name={words.above}>{say(above.name)}</Fact>}
        <Fact name={words.basis}>
          {basis.cycle ? (
            <CaseByTitle id={basis.cycle} otherwise="–" />
          ) : (
            words.decision(basis.number ?? '', dmy(basis.on ?? ''))
          )}
        </Fact>
      </Facts>
      <OwnActs caseId={view.id} acts={otherActs(view, about, say(view.title), words.closeTitle)} />
    </section>
  );
}

/** A report once made may be corrected; the year may be closed by whoever it is reported to as well. */
function otherActs(
  { reporter, above, reports, closedAt }: CarryingView,
  { tasks }: CaseViewBody,
  title: string,
  closing: string,
): OwnAct[] {
  if (closedAt) return [];
  const asked = tasks.flatMap(({ acts }) => acts);
  const done = reports.filter(({ status }) => status === 'done');
  const bodies = [reporter, ...(above ? [above] : [])];
  return [
    ...(done.length > 0 && !asked.includes('correct-figures')
      ? [{ act: 'correct-figures', bodies: [reporter], step: 'correct', title }]
      : []),
    ...(done.length === reports.length && !asked.includes('close-carrying-out')
      ? [{ act: 'close-carrying-out', bodies, step: 'close', title: closing }]
      : []),
  ];
}

/** Every report owed over the year, from when and by when, and why by then. */
function Reports({ view }: { view: CarryingView }) {
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
