import { Alert } from '@mantine/core';
import type { NamedBody, QuestionView, TaskRow } from '../../data/api';
import { useApi } from '../../data/queries';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { NOTE, paper, papers } from '../../parts/form/usual';
import { Loaded } from '../../parts/loaded';
import { useLanguage, useWords } from '../../words';
import { dmy, readDmy, stamp, dmyOrDash } from '../../words/dates';
import { AskedBodies, useAskable } from './askedBodies';
import { DocumentLinks } from '../../parts/documents';
import { Ticks } from '../../parts/ticks';
import { Basis } from '../../parts/basis';
import { Icon } from '../../parts/icon';
import { Fact, Facts } from '../../parts/facts';
import { Letter } from '../../consultation/letter';

type Paper = QuestionView['proposal']['documents'][number];

/**
 * What a step asks of many, drawn up: whom, with which papers and letter, until when, and how it will look. An
 * officer sends it up for signature; the head signs and sends it, with what was sent up or without.
 */
export function QuestionForm(act: ActFormProps) {
  const { caseId, step } = act.task;
  const asked = useApi('/cases/{id}/steps/{step}/question', { path: { id: caseId, step }, query: {} });
  return <Loaded of={asked}>{(view) => <Drawing act={act} view={view} />}</Loaded>;
}

function Drawing({ act, view }: { act: ActFormProps; view: QuestionView }) {
  const words = useWords();
  const { form, question } = words;
  const { task, name } = act;
  const { proposal, drawnUp, round, earliest } = view;
  const start = drawnUp ?? proposal;
  const until = start.until > earliest ? start.until : earliest;
  const all = [...new Map([...proposal.documents, ...start.documents].map((one) => [one.id, one])).values()];
  const named = new Map(view.bodies.map(({ body }) => [body.id, body]));
  return (
    <ActForm
      act={act}
      about={`${task.key}/${round}/${drawnUp?.at ?? 'new'}`}
      data={{ step: task.step }}
      begin={{
        bodies: start.bodies.flatMap((id) => named.get(id) ?? []),
        chosen: start.documents,
        'data.letter.subject': start.letter.subject,
        'data.letter.text': start.letter.text.replaceAll(dmy(start.until), dmy(until)),
        'data.until': dmy(until),
      }}
      parts={(said) => {
        const bodies = said<NamedBody[]>('bodies');
        const day = readDmy(said('data.until'));
        const letter = { subject: said('data.letter.subject'), text: said('data.letter.text') };
        return [
          piece<NamedBody[]>({
            name: 'bodies',
            begins: [],
            show: (chosen, change) => <AskedBodies view={view} task={task} chosen={chosen} onChange={change} />,
            sent: (chosen) =>
              chosen.length > 0 || round > 1 ? { data: { bodies: chosen.map(({ id }) => id) } } : null,
          }),
          piece<Paper[]>({
            name: 'chosen',
            begins: [],
            show: (chosen, change) => <ChosenPapers all={all} chosen={chosen} onChange={change} />,
            sent: (chosen) => ({ data: { documents: chosen } }),
          }),
          papers([paper('covering-letter', question.signedLetter, false)], { ...task, act: name }),
          {
            name: 'data.until',
            label: question.until,
            hint: question.earliest(dmy(earliest)),
            wrong: day !== null && day < earliest && question.tooEarly(dmy(earliest)),
            // The letter's own words name the day as well.
            alsoChanges: (typed) => {
              const next = readDmy(String(typed));
              return day && next ? { 'data.letter.text': letter.text.replaceAll(dmy(day), dmy(next)) } : {};
            },
          },
          day && view.stepDueOn && day > view.stepDueOn && (
            <p key="late" className="mark soon">
              {question.afterStep(dmy(view.stepDueOn))}
            </p>
          ),
          name === 'send-question' && { name: 'data.number', label: form.number, placeholder: '123/STC-QLNS' },
          { name: 'data.letter.subject', label: question.subject, width: '100%' },
          { name: 'data.letter.text', label: question.text, as: 'words', attributes: { minRows: 8 } },
          <Preview key="preview" view={view} task={task} letter={letter} until={day} asked={bodies || []} />,
          { ...NOTE, as: 'line' },
        ];
      }}
    >
      <Standing view={view} />
    </ActForm>
  );
}

/** That it is a further round; who sent it up; that and why it was sent back; that nobody can sign it yet. */
function Standing({ view: { round, stage, drawnUp, returned, signers, askedBy } }: { view: QuestionView }) {
  const { words: question, say } = useLanguage('question');
  return (
    <>
      {signers === 0 && (
        <Alert color="yellow" role="note" title={question.noSigner(say(askedBy.name))}>
          <p className="small">{question.fillSeat}</p>
        </Alert>
      )}
      {round > 1 && <p className="small">{question.furtherRound(round)}</p>}
      {stage === 'proposed' && drawnUp && (
        <p className="small">{question.proposedBy(drawnUp.by.name ?? '', stamp(drawnUp.at))}</p>
      )}
      {returned && (
        <Alert color="yellow" title={question.sentBack}>
          <blockquote className="said">{returned.why}</blockquote>
        </Alert>
      )}
    </>
  );
}

interface PapersProps {
  all: Paper[];
  chosen: Paper[];
  onChange(chosen: Paper[]): void;
}

/** Which of the step's papers are put out for opinion. */
function ChosenPapers({ all, chosen, onChange }: PapersProps) {
  const { question } = useWords();
  if (all.length === 0) return null;
  return (
    <fieldset className="stack tight">
      <legend>{question.papers}</legend>
      <Ticks
        all={all}
        chosen={chosen}
        onChange={onChange}
        keyOf={({ id }) => id}
        called={(one) => <DocumentLinks documents={[one]} />}
      />
    </fieldset>
  );
}

interface PreviewProps {
  view: QuestionView;
  task: Pick<TaskRow, 'caseId' | 'step' | 'body'>;
  letter: { subject: string; text: string };
  until: string | null;
  asked: NamedBody[];
}

/** How it will go out: whom it reaches and how, the letter, the last day, what silence will mean. */
function Preview({ view, task, letter, until, asked }: PreviewProps) {
  const {
    words: { question, consultation, gathering },
    say,
  } = useLanguage();
  const all = useAskable(view, task, asked).filter(({ body }) => asked.some(({ id }) => id === body.id));
  const nobody = all.filter(({ seats }) => seats === 0);
  const standing = view.bodies.filter(({ earlier, body }) => earlier && !asked.some(({ id }) => id === body.id)).length;
  const { silence } = view;
  return (
    <section className="card stack tight" aria-label={question.preview}>
      <h4>{question.preview}</h4>
      <p className="strong">{question.reaches(all.length - nobody.length, nobody.length)}</p>
      {nobody.length > 0 && (
        <details className="small">
          <summary>
            <Icon name="soon" /> {question.onPaper(nobody.length)}
          </summary>
          <ul className="says">
            {nobody.map(({ body }) => (
              <li key={body.id}>{say(body.name)}</li>
            ))}
          </ul>
        </details>
      )}
      {standing > 0 && <p className="small">{question.stands(standing)}</p>}
      <Letter letter={letter} from={view.askedBy} />
      <Facts>
        <Fact name={question.until}>
          <span className="num">{dmyOrDash(until)}</span>
          {view.period && (
            <>
              {' '}
              – <Basis clause={view.period} />
            </>
          )}
        </Fact>
        {silence && (
          <Fact name={consultation.silence}>
            {consultation.silenceMeans[silence.means]}
            {silence.means === 'consent' && ` ${consultation.onProof}`} – <Basis clause={silence.clause} />
          </Fact>
        )}
      </Facts>
      {view.kind === 'gather' && <p className="small">{gathering.binding}</p>}
      <p className="small quiet">{question.final}</p>
    </section>
  );
}
