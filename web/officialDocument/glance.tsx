import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OfficialDocumentView } from '../data/api';
import { ClerkName } from '../documentBook/clerkName';
import { CaseByTitle } from '../parts/caseByTitle';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { LifeLine } from './life';
import { LifeMark } from './lifeMark';
import { typeName } from './types';
import { UrgencyMark } from './urgencyMark';

/** Where the document is in its life, and what stands on it. */
export function Glance({ view }: { view: OfficialDocumentView }) {
  const {
    words: { document: words, records, drafting },
    say,
  } = useLanguage();
  const { issue, issuer, type, versions, about, answers, effect, life } = view;
  const newest = versions.at(-1);
  const facts: [string, ReactNode][] = [
    [records.issuer, say(issuer.name)],
    [records.type, typeName(type, say)],
  ];
  if (issue) facts.push([words.issued, <Issued key="issue" issue={issue} />]);
  if (issue?.by) facts.push([words.numberedBy, <ClerkName key="clerk" clerk={issue.by} />]);
  if (issue?.keptBy) facts.push([words.keptBy, issue.keptBy]);
  if (newest?.urgency) facts.push([records.urgency, <UrgencyMark key="urgency" urgency={newest.urgency} />]);
  if (newest?.answerBy) facts.push([drafting.answerBy, dmy(newest.answerBy)]);
  if (about) facts.push([records.about, <CaseByTitle key="about" id={about.case} otherwise={say(about.title)} />]);
  if (answers) facts.push([records.answers, <Answers key="answers" {...answers} />]);
  if (effect)
    facts.push([records.effects[effect.kind] ?? '', <CaseByTitle key="effect" id={effect.on} otherwise="–" />]);
  return (
    <section className="card stack">
      <div className="row between">
        <h2>{words.glance}</h2>
        <LifeMark life={life} />
      </div>
      <LifeLine view={view} />
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Issued({ issue: { written, date, book } }: { issue: NonNullable<OfficialDocumentView['issue']> }) {
  const { document: words, drafting } = useLanguage().words;
  return (
    <>
      <span className="strong num">{drafting.numberOf(written, dmy(date))}</span>{' '}
      <Link href={`/document-books/${encodeURIComponent(book)}`} className="small">
        {words.toBook}
      </Link>
    </>
  );
}

function Answers({ document, issuer, number, date }: NonNullable<OfficialDocumentView['answers']>) {
  const { drafting } = useLanguage().words;
  const named = `${drafting.numberOf(number, dmy(date))}, ${issuer}`;
  return document ? <Link href={`/official-documents/${encodeURIComponent(document)}`}>{named}</Link> : <>{named}</>;
}
