import type { PublicRow } from '../data/api';
import { Fact, Facts } from '../parts/facts';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { figure } from '../words/figures';

type Standing = NonNullable<PublicRow['standing']>;
type Approval = Standing['approvals'][number];
type Deviation = Standing['deviations'][number];

/** What was approved of a project, what its owner reports, and how the two differ: the same for everybody (S30). */
export function ProjectStanding({ standing: { approvals, report, deviations } }: { standing: Standing }) {
  const { standing: words } = useWords();
  const approval = approvals.at(-1);
  return (
    <>
      {approval ? (
        <Approved approval={approval} changes={approvals.length - 1} />
      ) : (
        <p className="quiet">{words.none}</p>
      )}
      {report ? <Reported report={report} /> : <p className="quiet">{words.noReport}</p>}
      {deviations.length > 0 ? <Deviations deviations={deviations} /> : approval && report && <p>{words.asApproved}</p>}
    </>
  );
}

function Approved({ approval, changes }: { approval: Approval; changes: number }) {
  const {
    words: { standing: words, projects },
    locale,
  } = useLanguage();
  const { decidedBy, number, signedOn, total, startsOn, finishesOn, capital, milestones } = approval;
  return (
    <Facts>
      <Fact name={words.decision}>
        {words.decisionIs(number, decidedBy, dmy(signedOn))}
        {changes > 0 && ` (${words.changed(changes)})`}
      </Fact>
      <Fact name={words.total} look="num">
        {projects.million(figure(total, locale))}
      </Fact>
      <Fact name={words.time} look="num">
        {dmy(startsOn)} – {dmy(finishesOn)}
      </Fact>
      {capital.length > 0 && (
        <Fact name={words.capital}>
          {capital
            .map(
              ({ year, source, amount }) =>
                `${words.ofYear(year)}: ${projects.million(figure(amount, locale))} (${projects.sources[source] ?? source})`,
            )
            .join('; ')}
        </Fact>
      )}
      {milestones.length > 0 && (
        <Fact name={words.milestones}>
          {milestones.map(({ name, dueOn }) => `${name}, ${words.by(dmy(dueOn))}`).join('; ')}
        </Fact>
      )}
    </Facts>
  );
}

function Reported({ report }: { report: NonNullable<Standing['report']> }) {
  const {
    words: { standing: words, projects },
    locale,
  } = useLanguage();
  const { asOf, disbursed, work, reached, corrects, late } = report;
  return (
    <>
      <h3>{words.asOf(dmy(asOf))}</h3>
      <Facts>
        <Fact name={words.disbursed}>
          {disbursed
            .map(
              ({ source, amount }) =>
                `${projects.million(figure(amount, locale))} (${projects.sources[source] ?? source})`,
            )
            .join('; ') || '–'}
        </Fact>
        <Fact name={words.work} look="num">
          {words.percent(figure(work, locale))}
        </Fact>
        {reached.length > 0 && (
          <Fact name={words.milestones}>
            {reached.map(({ name, on }) => `${name}, ${words.reached(dmy(on))}`).join('; ')}
          </Fact>
        )}
      </Facts>
      {corrects && <p className="small quiet">{words.corrects}</p>}
      {late && <p className="small quiet">{words.late}</p>}
    </>
  );
}

function Deviations({ deviations }: { deviations: Deviation[] }) {
  const { standing: words } = useWords();
  return (
    <>
      <h3>{words.deviations}</h3>
      <ul className="says">
        {deviations.map((one) => (
          <li key={`${one.kind} ${one.what ?? ''}`}>
            <Off one={one} />
          </li>
        ))}
      </ul>
      {deviations.some(({ kind }) => kind === 'work') && <p className="tiny quiet">{words.measure}</p>}
    </>
  );
}

function Off({ one: { kind, what, expected, actual, difference, since } }: { one: Deviation }) {
  const {
    words: { standing: words },
    locale,
  } = useLanguage();
  const said = {
    what: what ?? '',
    expected: figure(expected, locale),
    actual: figure(actual, locale),
    difference: figure(difference, locale),
    since: dmy(since),
  };
  return <Mark look="late">{words.off[kind](said)}</Mark>;
}
