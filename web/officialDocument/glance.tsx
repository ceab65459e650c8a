import { Link } from 'wouter';
import type { OfficialDocumentView } from '../data/api';
import { ClerkName } from '../documentBook/clerkName';
import { Card } from '../parts/card';
import { CaseByTitle } from '../parts/caseByTitle';
import { Fact, Facts } from '../parts/facts';
import { useLanguage, useWords } from '../words';
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
  return (
    <Card title={words.glance} beside={<LifeMark life={life} />}>
      <LifeLine view={view} />
      <Facts>
        <Fact name={records.issuer}>{say(issuer.name)}</Fact>
        <Fact name={records.type}>{typeName(type, say)}</Fact>
        <Fact name={words.issued}>{issue && <Issued issue={issue} />}</Fact>
        <Fact name={words.numberedBy}>{issue?.by && <ClerkName clerk={issue.by} />}</Fact>
        <Fact name={words.keptBy}>{issue?.keptBy}</Fact>
        <Fact name={records.urgency}>{newest?.urgency && <UrgencyMark urgency={newest.urgency} />}</Fact>
        <Fact name={drafting.answerBy}>{newest?.answerBy && dmy(newest.answerBy)}</Fact>
        <Fact name={records.about}>{about && <CaseByTitle id={about.case} otherwise={say(about.title)} />}</Fact>
        <Fact name={records.answers}>{answers && <Answers {...answers} />}</Fact>
        {effect && (
          <Fact name={records.effects[effect.kind]}>
            <CaseByTitle id={effect.on} otherwise="–" />
          </Fact>
        )}
      </Facts>
    </Card>
  );
}

function Issued({ issue: { written, date, book } }: { issue: NonNullable<OfficialDocumentView['issue']> }) {
  const { document: words, drafting } = useWords();
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
  const { drafting } = useWords();
  const named = `${drafting.numberOf(number, dmy(date))}, ${issuer}`;
  return document ? <Link href={`/official-documents/${encodeURIComponent(document)}`}>{named}</Link> : <>{named}</>;
}
