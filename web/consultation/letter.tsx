import type { NamedBody } from '../data/api';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';

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

/** That whoever asked ended the round before it was over. */
export function EndedEarly({ outcome }: { outcome: string | null }) {
  const { question } = useWords();
  return outcome === 'round-ended' && <Mark look="rest">{question.endedEarly}</Mark>;
}
