import { Link } from 'wouter';
import type { OfficialDocumentView } from '../data/api';
import { Card } from '../parts/card';
import { useLanguage } from '../words';
import { dmyOf, stamp } from '../words/dates';

/** How the draft came about: its versions, what others said of them, why it was returned. */
export function Drafting({ view: { id, versions, remarks, returns, asked, life } }: { view: OfficialDocumentView }) {
  const {
    words: { document: words },
    say,
  } = useLanguage();
  const spoke = new Set(remarks.map(({ body }) => body.id));
  const silent = asked.filter(({ id }) => !spoke.has(id));
  return (
    <Card title={words.drafting}>
      {returns.map(({ at, by, why }) => (
        <blockquote key={at} className="said">
          <p className="small quiet">{words.returned(say(by.short), dmyOf(at))}</p>
          <p>{why}</p>
        </blockquote>
      ))}
      {remarks.length > 0 && <h3>{words.remarks}</h3>}
      {remarks.map(({ seq, at, body, of, text }) => (
        <blockquote key={seq} className="said">
          <p className="small quiet">
            {say(body.name)}, {dmyOf(at)} ({words.ofVersion(versions.findIndex((one) => one.seq === of) + 1)})
          </p>
          <p>{text}</p>
        </blockquote>
      ))}
      {silent.length > 0 && life === 'draft' && (
        <p className="small quiet">{words.silent(silent.map(({ short }) => say(short)).join(', '))}</p>
      )}
      <h3>{words.versions}</h3>
      <ol className="says small">
        {versions.map(({ seq, at, by, subject }) => (
          <li key={seq}>
            {subject} – {by ?? '–'}, <span className="num">{stamp(at)}</span>
          </li>
        ))}
      </ol>
      {versions.length > 1 && (
        <Link className="small no-print" href={`/official-documents/${encodeURIComponent(id)}/documents`}>
          {words.compare}
        </Link>
      )}
    </Card>
  );
}
