import { CaseLink } from '../parts/caseLink';
import { Link } from 'wouter';
import type { AgendaItemView, SessionView } from '../data/api';
import { Dossier } from '../case/dossier/dossier';
import { DocumentLinks } from '../parts/documents';
import { Icon } from '../parts/icon';
import { OnDay } from '../parts/onDay';
import { Fact, Facts } from '../parts/facts';
import { useIndicatorsOf } from '../plan/setting';
import { useLanguage, useWords } from '../words';
import { figure } from '../words/figures';
import { dmy, dmyOf } from '../words/dates';
import { ByName, deputyName, Majority } from './votes';
import { conclusionOf } from './inWords';
import { OutcomeMark } from './itemMarks';
import { whenOf } from './when';
import { useApi } from '../data/queries';

/** Everything that is known of an item: papers, report, attendance, result, resolution, publication. */
export function ItemDetails({ session, item }: { session: SessionView; item: AgendaItemView }) {
  const { words, say } = useLanguage();
  const { session: said } = words;
  const { report, needsReport, reportBy, threshold, postponedFrom, kind, speakers, targets, amended } = item;
  return (
    <>
      <Facts>
        {item.case && (
          <Fact name={said.dossier}>
            <NamedCase id={item.case} />
          </Fact>
        )}
        {postponedFrom && (
          <Fact name={said.from}>
            <SessionLink id={postponedFrom.session} item={postponedFrom.item} text={said.earlierSession} />
          </Fact>
        )}
        <Fact name={said.report}>
          {report ? (
            <>
              <DocumentLinks documents={[{ id: report.document.id, type: said.report }]} /> –{' '}
              {conclusionOf(report.conclusion, words.form.conclusions)}, {say(report.by.name)},{' '}
              <OnDay at={report.at} countsOn={report.countsOn} precise />
              {report.from && <span className="quiet"> · {said.verifiedInPlan}</span>}
            </>
          ) : needsReport ? (
            `${say(reportBy.name)}: ${said.noReport}`
          ) : (
            said.noReportNeeded
          )}
        </Fact>
        {whenOf(item) && <Fact name={said.time}>{whenOf(item)}</Fact>}
        {speakers.length > 0 && <Fact name={said.speakers}>{speakers.join('; ')}</Fact>}
        {targets !== null && targets > 0 && (
          <Fact name={said.targets}>
            {said.targetsOf(targets)}
            {amended && `, ${said.withAmended}`}
          </Fact>
        )}
        <Amended item={item} />
        {kind === 'resolution' && <Fact name={said.threshold}>{said.thresholds[threshold]}</Fact>}
        <Attendance session={session} item={item} />
        <Paperwork item={item} />
      </Facts>
      <Dossier caseId={session.id} step={item.id} />
      <Result session={session} item={item} />
      {session.status !== 'convened' && (
        <p className="no-print">
          <a
            className="small"
            href={`/sessions/${encodeURIComponent(session.id)}/chamber/${encodeURIComponent(item.id)}`}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="session" /> {said.project}
          </a>
        </p>
      )}
    </>
  );
}

/** What the Council decides otherwise than it was put before it. */
function Amended({ item: { amended, case: plan } }: { item: AgendaItemView }) {
  const {
    words: { session: said },
    locale,
  } = useLanguage();
  const indicatorOf = useIndicatorsOf(amended ? plan : null);
  if (!amended) return null;
  return (
    <Fact name={said.amended}>
      <ul className="says">
        {amended.figures.map(({ indicator, before, value }) => (
          <li key={indicator}>
            {indicatorOf(indicator).name}:{' '}
            <span className="num">
              {figure(before, locale)} → {figure(value, locale)}
            </span>
          </li>
        ))}
      </ul>
      {amended.reason && <span className="quiet">“{amended.reason}”</span>}
    </Fact>
  );
}

function Attendance({ session, item: { there: attendance } }: { session: SessionView; item: AgendaItemView }) {
  const { session: said } = useWords();
  if (session.status === 'convened') return null;
  return (
    <Fact name={said.attendance}>
      {attendance ? said.presentOf(attendance.present, session.deputies) : said.noAttendance}
      {attendance?.deputies && (
        <details>
          <summary>{said.names}</summary>
          {attendance.deputies.map((one) => deputyName(session.roll, one)).join(', ')}
        </details>
      )}
    </Fact>
  );
}

function Paperwork({ item: { resolution, publication } }: { item: AgendaItemView }) {
  const { session: said } = useWords();
  if (!resolution) return null;
  return (
    <>
      <Fact name={said.resolution}>
        <span className="strong">{resolution.number}</span> –{' '}
        <DocumentLinks documents={[{ id: resolution.document.id, type: said.resolution }]} />,{' '}
        <OnDay at={resolution.at} countsOn={resolution.countsOn} precise />
      </Fact>
      <Fact name={said.hash} look="tiny">
        {resolution.textSha256}
      </Fact>
      <Fact name={said.publication}>
        {publication ? (
          <>
            <span className="num">{dmy(publication.on)}</span>, {publication.where}
          </>
        ) : (
          said.notPublished
        )}
      </Fact>
    </>
  );
}

function Result({ session, item: { decision } }: { session: SessionView; item: AgendaItemView }) {
  const { session: said } = useWords();
  if (!decision) return null;
  const { outcome, at, countsOn, votes, reason, next, earlier, ending } = decision;
  const before = earlier.at(-1)?.votes;
  return (
    <div className="stack">
      <p className="row">
        <span className="strong">{said.result}:</span> <OutcomeMark outcome={outcome} />{' '}
        <span className="small quiet">
          {!countsOn && said.decidedAt} <OnDay at={at} countsOn={countsOn} precise />
        </span>
      </p>
      {ending && <EndedBy ending={ending} />}
      {reason && (
        <p className="small">
          {before ? said.correctionReason : said.reason}: “{reason}”
        </p>
      )}
      {before && (
        <p className="small quiet">
          {said.corrected(earlier.length)}. {said.correctedFrom(before.for, before.against, before.abstained)}
        </p>
      )}
      {next && (
        <p className="small">
          {said.goesOn}:{' '}
          {next.session ? <SessionLink id={next.session} item={next.item} text={next.session} /> : said.laterSession}
        </p>
      )}
      {votes && <Majority tally={votes} />}
      <ByName session={session} decision={decision} />
    </div>
  );
}

/** Since when its plan waits for it no longer, by whom and by which document. */
function EndedBy({ ending }: { ending: NonNullable<NonNullable<AgendaItemView['decision']>['ending']> }) {
  const {
    words: { session: said },
    say,
  } = useLanguage();
  const { cause, on, by, number, signedOn, byDocument, notedAt } = ending;
  return (
    <p className="small">
      {cause === 'cancelled' ? said.ended.cancelled(by ? say(by.name) : '', dmy(on)) : said.ended.moved(dmy(on))}
      {number && <> {said.ended.by(number, signedOn && dmy(signedOn))}</>}
      {byDocument && (
        <>
          {' '}
          (<NamedCase id={byDocument} />)
        </>
      )}
      . {notedAt && <span className="quiet">{said.ended.noted(dmyOf(notedAt))}</span>}
    </p>
  );
}

function SessionLink({ id, item, text }: { id: string; item: string; text: string }) {
  return (
    <Link href={`/sessions/${encodeURIComponent(id)}/items/${encodeURIComponent(item)}`}>
      <NamedCase id={id} plain fallback={text} />
    </Link>
  );
}

/** Another case by what it is called; `plain` without the link, for those that lead elsewhere. */
function NamedCase({ id, plain, fallback }: { id: string; plain?: boolean; fallback?: string }) {
  const { say } = useLanguage();
  const about = useApi('/cases/{id}', { path: { id } });
  const name = about.data ? say(about.data.title) : (fallback ?? id);
  return plain ? <>{name}</> : <CaseLink id={id}>{name}</CaseLink>;
}
