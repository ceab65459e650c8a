import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { newOfficialDocument } from '../../api/forms';
import { EFFECTS } from '../../domain/officialDocument/state';
import type {
  ArrivalView,
  CaseViewBody,
  DraftedDocument,
  NewOfficialDocument,
  OfficialDocumentView,
} from '../data/api';
import { unitOf, useBodyChoices } from '../data/bodies';
import { useApi } from '../data/queries';
import { actingBodies } from '../data/seats';
import { useMe } from '../data/session';
import { BeginPage } from '../parts/beginPage';
import { CasePicker, type PickedCase } from '../parts/casePicker';
import { type Part, piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { Loaded } from '../parts/loaded';
import { oneOf } from '../parts/oneOf';
import { useLanguage, useWords } from '../words';
import { dmy, readDmy } from '../words/dates';
import { useDraftParts } from './draftParts';
import { typeChoices } from './types';
import { ArrivalPicker, type PickedArrival } from './pickers';
import { boundTo } from '../parts/bound';
import { DateField } from '../parts/dateField';
import { ChoiceField, LineField } from '../parts/fields';

/** What the address says of the draft before anybody typed. */
interface Given {
  about: string | null;
  step: string | null;
  effect: { on: string; kind: (typeof EFFECTS)[number] } | null;
  answers: string | null;
}

function givenIn(query: URLSearchParams): Given {
  const [kind, on] = [oneOf(EFFECTS, query.get('effect')), query.get('on')];
  return {
    about: query.get('about'),
    step: query.get('step'),
    effect: kind && on ? { kind, on } : null,
    answers: query.get('answers'),
  };
}

/** A new draft: by whom, of which type, to whom, and what it belongs to. */
export function NewDocument() {
  const { outgoing, drafting: words, writing } = useWords();
  const [query] = useSearchParams();
  const given = givenIn(query);
  const bodies = actingBodies(useMe());
  return (
    <BeginPage
      title={outgoing.write}
      intro={
        <>
          {words.intro} <Link href={`/official-documents/write?${query}`}>{writing.title}</Link>
        </>
      }
      list={{ href: '/official-documents', label: outgoing.title }}
      barred={bodies.length === 0 && words.noSeat}
    >
      <Known given={given} bodies={bodies} />
    </BeginPage>
  );
}

/** The draft is begun once it is known what it belongs to. */
function Known({ given, bodies }: { given: Given; bodies: string[] }) {
  const about = useApi('/cases/{id}', given.about ? { path: { id: given.about } } : null);
  const on = useApi('/official-documents/{id}', given.effect ? { path: { id: given.effect.on } } : null);
  const answers = useApi('/arrivals/{id}', given.answers ? { path: { id: given.answers } } : null);
  const asked = [given.about && about, given.effect && on, given.answers && answers].filter((one) => one !== null);
  const waiting = asked.find((one) => one !== '' && one.data === undefined);
  if (waiting) return <Loaded of={waiting}>{() => null}</Loaded>;
  return <Draft given={given} bodies={bodies} about={about.data} on={on.data} answers={answers.data} />;
}

interface DraftProps {
  given: Given;
  bodies: string[];
  about: CaseViewBody | undefined;
  on: OfficialDocumentView | undefined;
  answers: ArrivalView | undefined;
}

function Draft({ given, bodies, about, on, answers }: DraftProps) {
  const {
    words: { outgoing, drafting: words, records },
    say,
  } = useLanguage();
  const [, go] = useLocation();
  const choices = useBodyChoices(bodies);
  const draftParts = useDraftParts();
  const first = [on?.issuer.id, answers?.body.id].find((id) => id !== undefined && bodies.includes(id)) ?? bodies[0];
  const likely = likelyOf(about, on);
  const [begun] = useState<Answered>(
    answers ? { ...NO_ANSWER, way: 'arrival', arrival: { ...answers, date: answers.date } } : NO_ANSWER,
  );
  return (
    <RequestForm<NewOfficialDocument, DraftedDocument>
      label={outgoing.write}
      submit={words.save}
      className="card stack"
      schema={newOfficialDocument}
      send={(body, once) => once('/official-documents', { body })}
      kept={`official-document/${given.about ?? ''}/${given.effect?.on ?? ''}/${given.answers ?? ''}`}
      beside={{
        ...(given.about && { about: { case: given.about, step: given.step } }),
        ...(given.effect && { effect: given.effect }),
      }}
      begin={{ body: first, type: on?.type ?? 'letter' }}
      parts={(said) => [
        given.effect && on && <Affects key="effect" kind={given.effect.kind} on={on} />,
        about && (
          <p key="about" className="small">
            {records.about}: <span className="strong">{say(about.title)}</span>
          </p>
        ),
        [
          {
            name: 'body',
            label: records.issuer,
            className: 'grow',
            among: choices,
            // What was uploaded for one body is not another's.
            alsoChanges: () => ({ files: [] }),
          },
          { name: 'type', label: records.type, among: typeChoices(say) },
        ],
        ...draftParts({ within: '', place: { body: { id: said('body') } }, home: unitOf(said('body')), likely }),
        answersPiece({ body: said('body'), begins: begun }),
        !given.about && aboutPiece(words),
      ]}
      onSent={({ id }) => go(`/official-documents/${encodeURIComponent(id)}`)}
    />
  );
}

/** Bodies that have a part in the case, and those that had the document which is recalled. */
function likelyOf(about: CaseViewBody | undefined, on: OfficialDocumentView | undefined) {
  const all = [
    ...(about?.steps.map(({ holder }) => holder) ?? []),
    ...(on?.deliveries.flatMap(({ to }) => to.body ?? []) ?? []),
  ];
  return [...new Map(all.map((body) => [body.id, body])).values()];
}

const aboutPiece = ({ aboutCase, aboutHint }: { aboutCase: string; aboutHint: string }): Part =>
  piece<PickedCase | null>({
    name: 'about',
    begins: null,
    show: (chosen, change) => <CasePicker label={aboutCase} hint={aboutHint} chosen={chosen} onChange={change} />,
    sent: (chosen) => (chosen ? { about: { case: chosen.id, step: null } } : {}),
  });

/** Which earlier document it takes back, replaces or puts right. */
function Affects({ kind, on }: { kind: (typeof EFFECTS)[number]; on: OfficialDocumentView }) {
  const { drafting: words } = useWords();
  return (
    <p className="card flat small">
      {words.affects[kind]}{' '}
      <Link href={`/official-documents/${encodeURIComponent(on.id)}`}>
        {on.issue ? words.numberOf(on.issue.written, dmy(on.issue.date)) : (on.versions.at(-1)?.subject ?? '')}
      </Link>
    </p>
  );
}

const WAYS = ['none', 'arrival', 'hand'] as const;

/** Which document the draft answers: none, one in our book of arrivals, or one named by what stands on it. */
interface Answered {
  way: (typeof WAYS)[number];
  arrival: PickedArrival | null;
  issuer: string;
  number: string;
  date: string;
}

const NO_ANSWER: Answered = { way: 'none', arrival: null, issuer: '', number: '', date: '' };

/** The part of a draft's form that says what it answers. */
const answersPiece = ({ body, begins }: { body: string; begins: Answered }): Part =>
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
