import type { NamedBody } from '../data/api';
import { useLanguage } from '../words';

/** The covering letter as it is read. */
export function Letter({
  letter: { subject, text, number },
  from,
}: {
  letter: { subject: string; text: string; number?: string | undefined };
  from: NamedBody;
}) {
  const {
    words: { question },
    say,
  } = useLanguage();
  return (
    <article className="covering-letter" aria-label={question.letter}>
      <p className="strong">
        {say(from.name)}
        {number && <span className="num"> · {question.numbered(number)}</span>}
      </p>
      <p className="strong">{subject}</p>
      <p className="said-text">{text}</p>
    </article>
  );
}
