import type { OfficialDocumentView } from '../data/api';
import { useLanguage } from '../words';

/** Whom the document reaches with its number, and who of them gets it on paper: it can't be undone. */
export function Reaches({ view }: { view: OfficialDocumentView }) {
  const {
    words: { document: words },
    say,
  } = useLanguage();
  const recipients = view.versions.at(-1)?.recipients ?? [];
  const paper = recipients.filter(({ body }) => body === null);
  return (
    <div className="stack tight">
      <p className="strong">
        {recipients.length === 0 ? words.reachesNobody : words.reaches(recipients.length, paper.length)}
      </p>
      {recipients.length > 0 && (
        <p className="small quiet">{recipients.map(({ body, name }) => (body ? say(body.short) : name)).join('; ')}</p>
      )}
    </div>
  );
}
