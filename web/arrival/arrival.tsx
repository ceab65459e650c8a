import { Link } from 'wouter';
import type { ArrivalView, CaseViewBody } from '../data/api';
import { pageOf } from '../case/ofCase';
import { actsAnywhere, keepsBooksOf } from '../data/seats';
import { useMe } from '../data/session';
import { ClerkName } from '../documentBook/clerkName';
import { typeName } from '../officialDocument/types';
import { UrgencyMark } from '../officialDocument/marks';
import { Card } from '../parts/card';
import { CaseByTitle } from '../parts/caseByTitle';
import { Files } from '../parts/files';
import { Icon } from '../parts/icon';
import { Mark } from '../parts/mark';
import { Fact, Facts } from '../parts/facts';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf } from '../words/dates';
import { MyTasks } from '../work/myTasks';
import { OwnActs } from '../work/ownActs';

/** A document that came: what stands on it, who is to deal with it, and what was done. */
export const Arrival = pageOf('/arrivals/{id}')(({ view, about }) => (
  <>
    <Recalled view={view} />
    <Acts view={view} about={about} />
    <Glance view={view} />
    <Card title={view.issuedHere ? <OfThis id={view.issuedHere} /> : <Came />}>
      <Files documents={view.documents} />
    </Card>
    <Directions view={view} />
  </>
));

const Came = () => <>{useWords().arrivals.came}</>;

function OfThis({ id }: { id: string }) {
  return <Link href={`/official-documents/${encodeURIComponent(id)}`}>{useWords().arrivals.came}</Link>;
}

/** Art. 18(4)(b): what was recalled is no document to act on. */
function Recalled({ view: { recalled } }: { view: ArrivalView }) {
  const { document: words, drafting } = useWords();
  if (!recalled) return null;
  return (
    <p className="card row" role="note">
      <Mark look="late">{words.affectedBy[recalled.kind]}</Mark>
      {drafting.numberOf(recalled.number, dmy(recalled.date))}
    </p>
  );
}

/** What is to be done; to send it back is the clerk's where there is one. */
function Acts({ view, about }: { view: ArrivalView; about: CaseViewBody }) {
  const { arrivals: words } = useWords();
  const me = useMe();
  const tasks = about.tasks.map((task) => ({ ...task, acts: task.acts.filter((act) => act !== 'return-arrival') }));
  const mine = view.closedAt ? [] : keepsBooksOf(me, [view.body], view.clerked);
  const answers = !view.closedAt && actsAnywhere(me) && tasks.length > 0;
  return (
    <>
      <MyTasks tasks={tasks} />
      <OwnActs
        caseId={view.id}
        acts={[{ act: 'return-arrival', bodies: mine, clerk: true, step: 'direction', title: view.subject }]}
      />
      {answers && (
        <p className="no-print">
          <Link href={`/official-documents/new?answers=${encodeURIComponent(view.id)}`} className="go">
            <Icon name="start" />
            {words.writeAnswer}
          </Link>
        </p>
      )}
    </>
  );
}

function Glance({ view }: { view: ArrivalView }) {
  const {
    words: { arrivals: words, records, drafting },
    say,
  } = useLanguage();
  return (
    <Card title={words.glance}>
      <p className="strong">{view.subject}</p>
      <Facts>
        <Fact name={words.number}>{words.numberIn(view.number, dmy(view.arrivedOn))}</Fact>
        <Fact name={words.cameTo}>{say(view.body.name)}</Fact>
        <Fact name={records.issuer}>{say(view.issuer)}</Fact>
        <Fact name={records.number}>{drafting.numberOf(view.written, dmy(view.date))}</Fact>
        <Fact name={records.type}>{typeName(view.type, say)}</Fact>
        <Fact name={words.way}>{words.ways[view.way]}</Fact>
        <Fact name={words.signer}>{view.signer}</Fact>
        <Fact name={records.urgency}>{view.urgency && <UrgencyMark urgency={view.urgency} />}</Fact>
        <Fact name={drafting.answerBy}>{view.answerBy && dmy(view.answerBy)}</Fact>
        <Fact name={records.answers}>{view.answers && <CaseByTitle id={view.answers} otherwise="–" />}</Fact>
        <Fact name={words.registeredBy}>{view.registeredBy && <ClerkName clerk={view.registeredBy} />}</Fact>
        <Fact name={words.state}>{view.outcome && records.life[view.outcome]}</Fact>
        <Fact name={words.answeredBy}>{view.answeredBy && <CaseByTitle id={view.answeredBy} otherwise="–" />}</Fact>
        <Fact name={words.returnedWhy}>{view.returned}</Fact>
      </Facts>
      <p>
        <Link href={`/document-books/${encodeURIComponent(view.book)}`} className="small">
          {words.toBook}
        </Link>
      </p>
    </Card>
  );
}

/** Who directed what, and to which cases it was given. */
function Directions({ view: { directions, given } }: { view: ArrivalView }) {
  const {
    words: { arrivals: words },
    say,
  } = useLanguage();
  if (directions.length + given.length === 0) return null;
  return (
    <Card title={words.handling}>
      {directions.map(({ at, by, officer, lead, with: others, dueOn, text }) => (
        <blockquote key={at} className="said">
          <p className="small quiet">
            {say(by.short)}
            {officer && `, ${officer}`}, {dmyOf(at)}
          </p>
          <p>
            {words.lead}: <span className="strong">{say(lead.name)}</span>
            {others.length > 0 && `; ${words.with}: ${others.map(({ short }) => say(short)).join(', ')}`}
            {dueOn && `; ${words.dueOn}: ${dmy(dueOn)}`}
          </p>
          {text && <p>{text}</p>}
        </blockquote>
      ))}
      {given.map(({ at, case: id, title }) => (
        <p key={at} className="small">
          {words.given(dmyOf(at))} <CaseByTitle id={id} otherwise={say(title)} />
        </p>
      ))}
    </Card>
  );
}
