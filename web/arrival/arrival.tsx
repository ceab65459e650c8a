import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PageProps } from '../case/kindPages';
import type { ArrivalView, CaseViewBody } from '../data/api';
import { useApi } from '../data/queries';
import { isActing, keepsBooksOf } from '../data/seats';
import { useMe } from '../data/session';
import { ClerkName } from '../documentBook/clerkName';
import { typeName } from '../officialDocument/types';
import { UrgencyMark } from '../officialDocument/urgencyMark';
import { CaseByTitle } from '../parts/caseByTitle';
import { Files } from '../parts/files';
import { Icon } from '../parts/icon';
import { Loaded } from '../parts/loaded';
import { Mark } from '../parts/mark';
import { useLanguage } from '../words';
import { dmy, dmyOf } from '../words/dates';
import { MyTasks } from '../work/myTasks';
import { OwnActs } from '../work/ownActs';

/** A document that came: what stands on it, who is to deal with it, and what was done. */
export function Arrival({ about }: PageProps) {
  const view = useApi('/arrivals/{id}', { path: { id: about.id } });
  return (
    <Loaded of={view}>
      {(data) => (
        <>
          <Recalled view={data} />
          <Acts view={data} about={about} />
          <Glance view={data} />
          <section className="card stack">
            <h2>{data.issuedHere ? <OfThis id={data.issuedHere} /> : <Came />}</h2>
            <Files documents={data.documents} />
          </section>
          <Directions view={data} />
        </>
      )}
    </Loaded>
  );
}

const Came = () => <>{useLanguage().words.arrivals.came}</>;

function OfThis({ id }: { id: string }) {
  return <Link href={`/official-documents/${encodeURIComponent(id)}`}>{useLanguage().words.arrivals.came}</Link>;
}

/** Art. 18(4)(b): what was recalled is no document to act on. */
function Recalled({ view: { recalled } }: { view: ArrivalView }) {
  const { document: words, drafting } = useLanguage().words;
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
  const { arrivals: words } = useLanguage().words;
  const me = useMe();
  const tasks = about.tasks.map((task) => ({ ...task, acts: task.acts.filter((act) => act !== 'return-arrival') }));
  const mine = view.closedAt ? [] : keepsBooksOf(me, [view.body], view.clerked);
  const answers = !view.closedAt && me.seats.some(({ role }) => isActing(role)) && tasks.length > 0;
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
  const facts: [string, ReactNode][] = [
    [words.number, words.numberIn(view.number, dmy(view.arrivedOn))],
    [words.cameTo, say(view.body.name)],
    [records.issuer, say(view.issuer)],
    [records.number, drafting.numberOf(view.written, dmy(view.date))],
    [records.type, typeName(view.type, say)],
    [words.way, words.ways[view.way]],
  ];
  if (view.signer) facts.push([words.signer, view.signer]);
  if (view.urgency) facts.push([records.urgency, <UrgencyMark key="urgency" urgency={view.urgency} />]);
  if (view.answerBy) facts.push([drafting.answerBy, dmy(view.answerBy)]);
  if (view.answers) facts.push([records.answers, <CaseByTitle key="answers" id={view.answers} otherwise="–" />]);
  if (view.registeredBy) facts.push([words.registeredBy, <ClerkName key="clerk" clerk={view.registeredBy} />]);
  if (view.outcome) facts.push([words.state, records.life[view.outcome]]);
  if (view.answeredBy)
    facts.push([words.answeredBy, <CaseByTitle key="answered" id={view.answeredBy} otherwise="–" />]);
  if (view.returned) facts.push([words.returnedWhy, view.returned]);
  return (
    <section className="card stack">
      <h2>{words.glance}</h2>
      <p className="strong">{view.subject}</p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link href={`/document-books/${encodeURIComponent(view.book)}`} className="small">
          {words.toBook}
        </Link>
      </p>
    </section>
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
    <section className="card stack">
      <h2>{words.handling}</h2>
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
    </section>
  );
}
