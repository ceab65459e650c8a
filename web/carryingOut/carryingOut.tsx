import type { CarryingView, CaseViewBody } from '../data/api';
import { pageOf } from '../case/ofCase';
import { CaseByTitle } from '../parts/caseByTitle';
import { Fact, Facts } from '../parts/facts';
import { Counts } from '../parts/counts';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { MyTasks } from '../work/myTasks';
import { type OwnAct, OwnActs } from '../work/ownActs';
import { Indicators } from './indicators';
import { Reports } from './reports';

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
