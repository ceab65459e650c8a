import { CaseLink } from '../parts/caseLink';
import type { NoticeView, ProjectView } from '../data/api';
import { Basis } from '../parts/basis';
import { DocumentLinks } from '../parts/documents';
import { OnDay } from '../parts/onDay';
import { useLanguage, useWords } from '../words';
import { dmy, stamp } from '../words/dates';
import { TableFrame } from '../parts/table';
import { PastMark } from '../parts/due';
import { Mark } from '../parts/mark';

/** Each notice: to whom, why, by when; sent and received with the entries of the register that prove it. */
export function Notices({ project }: { project: ProjectView }) {
  const { project: words } = useWords();
  return (
    <section className="card scroll-x" tabIndex={0} aria-label={words.notices}>
      <h2>{words.notices}</h2>
      <TableFrame
        heads={[
          { head: words.to },
          { head: words.cause },
          { head: words.dueOn },
          { head: words.sent },
          { head: words.acknowledged },
          { head: words.basis },
        ]}
      >
        {project.notices.items.map((one) => (
          <NoticeRow key={one.id} notice={one} caseId={project.id} />
        ))}
      </TableFrame>
      <Postings project={project} />
    </section>
  );
}

function NoticeRow({ notice: one, caseId }: { notice: NoticeView; caseId: string }) {
  const {
    words: { project: words },
    say,
  } = useLanguage();
  const { acknowledgement: ack } = one;
  return (
    <tr>
      <td className="strong">{one.council ? say(one.council.name) : `${words.toCommunity}: ${say(one.unit.name)}`}</td>
      <td>
        <Head>{words.cause}</Head>
        {one.cause ? words.causes[one.cause] : '–'}
      </td>
      <td className="num">
        <Head>{words.dueOn}</Head>
        {dmy(one.dueOn)}
        {one.overdue && (
          <>
            <br />
            <PastMark dayBy={one.dayBy} />
          </>
        )}
      </td>
      <td>
        <Head>{words.sent}</Head>
        {one.sentAt ? (
          <Mark look="done">
            <OnDay at={one.sentAt} countsOn={one.countsOn} precise />
          </Mark>
        ) : (
          <Unsent end={one.end} />
        )}
        <Proof caseId={caseId} seq={one.proof.sent} />
        {one.documents.length > 0 && (
          <p className="tiny">
            <DocumentLinks documents={one.documents} />
          </p>
        )}
      </td>
      <td>
        <Head>{words.acknowledged}</Head>
        {!ack ? (
          <span className="quiet">–</span>
        ) : ack.at ? (
          <Mark look="done">{stamp(ack.at)}</Mark>
        ) : (
          <>
            {ack.overdue ? <PastMark dayBy={ack.dayBy} /> : <Mark look="mine">{words.waiting}</Mark>}
            <p className="tiny quiet">
              {say(ack.by.short)}, {words.by(dmy(ack.dueOn))}
            </p>
          </>
        )}
        <Proof caseId={caseId} seq={one.proof.acknowledged} />
      </td>
      <td className="small">
        <Head>{words.basis}</Head>
        <Basis clause={one.clause.told} />
      </td>
    </tr>
  );
}

/** A column's name where a phone shows its table without a head. */
const Head = ({ children }: { children: string }) => <span className="cell-head">{children}</span>;

function Proof({ caseId, seq }: { caseId: string; seq: number | null }) {
  const { project: words } = useWords();
  if (seq === null) return null;
  return (
    <p className="tiny">
      <CaseLink id={caseId} part="record">
        {words.proof(seq)}
      </CaseLink>
    </p>
  );
}

/** Where and until when a commune's own project is on display. */
function Postings({ project: { postings, id } }: { project: ProjectView }) {
  const {
    words: { project: words },
    say,
  } = useLanguage();
  if (postings.length === 0) return null;
  return (
    <>
      <h3>{words.postings}</h3>
      <ul className="says small">
        {postings.map((one) => (
          <li key={one.seq}>
            {say(one.unit.name)}
            {one.where && `, ${one.where}`}, <span className="num">{words.posting(dmy(one.from), dmy(one.to))}</span> –{' '}
            <CaseLink id={id} part="record">
              {words.proof(one.seq)}
            </CaseLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A notice that has not gone out: it must still, or need not any more. */
function Unsent({ end }: Pick<NoticeView, 'end'>) {
  const { project: words } = useWords();
  if (end === null) return <Mark look="soon">{words.notSent}</Mark>;
  return <Mark look="rest">{end === 'passed-on' ? words.passedOn : words.dropped}</Mark>;
}
