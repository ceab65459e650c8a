import { ArrivalPicker, type PickedArrival } from './pickers';
import { boundTo } from '../parts/bound';
import { DateField } from '../parts/dateField';
import { type Part, piece } from '../parts/form/description';
import { oneOf } from '../parts/oneOf';
import { ChoiceField, LineField } from '../parts/fields';
import { useWords } from '../words';
import { readDmy } from '../words/dates';

const WAYS = ['none', 'arrival', 'hand'] as const;

/** Which document the draft answers: none, one in our book of arrivals, or one named by what stands on it. */
export interface Answered {
  way: (typeof WAYS)[number];
  arrival: PickedArrival | null;
  issuer: string;
  number: string;
  date: string;
}

export const NO_ANSWER: Answered = { way: 'none', arrival: null, issuer: '', number: '', date: '' };

/** The part of a draft's form that says what it answers. */
export const answersPiece = ({ body, begins }: { body: string; begins: Answered }): Part =>
  piece<Answered>({
    name: 'answers',
    begins,
    show: (said, change) => <AnswersFields body={body} said={said} onChange={change} />,
    sent: sentOf,
  });

function sentOf({ way, arrival, issuer, number, date }: Answered): object | null {
  if (way === 'none') return {};
  if (way === 'hand') {
    const day = readDmy(date);
    if (!issuer.trim() || !number.trim() || !day) return null;
    return { answers: { document: null, issuer: issuer.trim(), number: number.trim(), date: day } };
  }
  if (!arrival) return null;
  // In the register a document is named in Vietnamese, as it is on paper.
  const { issuedHere, issuer: by, written, date: day } = arrival;
  return { answers: { document: issuedHere, issuer: by.vi, number: written, date: day } };
}

interface Props {
  body: string;
  said: Answered;
  onChange(said: Answered): void;
}

function AnswersFields({ body, said, onChange }: Props) {
  const { drafting: words, records } = useWords();
  const change = (part: Partial<Answered>) => onChange({ ...said, ...part });
  const bind = boundTo(said, change);
  return (
    <fieldset className="stack tight">
      <legend className="hidden-visually">{records.answers}</legend>
      <ChoiceField
        label={records.answers}
        w={320}
        maw="100%"
        value={said.way}
        onChange={(value) => change({ way: oneOf(WAYS, value) ?? 'none' })}
        among={WAYS}
        called={words.answerWays}
      />
      {said.way === 'arrival' && (
        <ArrivalPicker
          label={words.arrival}
          body={body}
          chosen={said.arrival}
          onChange={(arrival) => change({ arrival })}
        />
      )}
      {said.way === 'hand' && (
        <div className="row top">
          <LineField className="grow" label={records.issuer} withAsterisk maxLength={200} {...bind('issuer')} />
          <LineField label={records.number} withAsterisk maxLength={42} {...bind('number')} />
          <DateField label={records.date} required {...bind('date')} />
        </div>
      )}
    </fieldset>
  );
}
