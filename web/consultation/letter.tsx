import type { ConsultationView, NamedBody } from '../data/api';
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

interface RoundProps {
  of: Pick<ConsultationView, 'outcome' | 'round' | 'letter' | 'askedBy'>;
}

/** Of what was asked: that whoever asked ended it before it was over, which round it is, its covering letter. */
export function Round({ of: { outcome, round, letter, askedBy } }: RoundProps) {
  const { question } = useWords();
  return (
    <>
      {outcome === 'round-ended' && <Mark look="rest">{question.endedEarly}</Mark>}
      {round > 1 && <p className="small">{question.furtherRound(round)}</p>}
      {letter && <Letter letter={letter} from={askedBy} />}
    </>
  );
}
