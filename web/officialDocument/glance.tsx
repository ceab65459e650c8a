import { Link } from 'wouter';
import type { OfficialDocumentView } from '../data/api';
import { ClerkName } from '../documentBook/clerkName';
import { Card } from '../parts/card';
import { CaseByTitle } from '../parts/caseByTitle';
import { Fact, Facts } from '../parts/facts';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf } from '../words/dates';
import { LifeMark, UrgencyMark } from './marks';
import { typeName } from './types';
import { type Stage, Stages } from '../parts/stages';

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
      <Stages label={words.life} of={useStages(view)} />
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

/** The way of a document from its first draft to whoever has it, and whatever took it back. */
function useStages(view: OfficialDocumentView): Stage[] {
  const { document: words, records } = useWords();
  const { versions, asked, remarks, forward, signature, issue, deliveries, affected, life, closedAt } = view;
  const { stages } = words;
  const received = deliveries.filter(({ receivedOn }) => receivedOn !== null).length;
  const spoke = new Set(remarks.map(({ body }) => body.id)).size;
  const last = affected.at(-1);
  return [
    [stages.draft, words.versionCount(versions.length), true],
    [stages.remarks, asked.length > 0 ? `${spoke}/${asked.length}` : '–', remarks.length > 0],
    [stages.forward, forward ? dmyOf(forward.at) : '–', forward !== null],
    [stages.signature, signature ? dmyOf(signature.at) : '–', signature !== null],
    [stages.issue, issue ? issue.written : '–', issue !== null],
    [
      stages.received,
      issue ? `${received}/${deliveries.length}` : '–',
      issue !== null && received === deliveries.length,
    ],
    ...(last ? ([[records.effects[last.kind] ?? '', dmy(last.date), true]] satisfies Stage[]) : []),
    ...(life === 'dropped' && closedAt
      ? ([[records.life.dropped ?? '', dmyOf(closedAt), true]] satisfies Stage[])
      : []),
  ];
}
