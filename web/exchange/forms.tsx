import { CalledMeeting, meetingFields } from '../case/forms/meeting';
import { knowing } from '../case/ofCase';
import { unitOf } from '../data/bodies';
import { useApi } from '../data/queries';
import { ActForm, type ActFormProps } from '../parts/form/actForm';
import { NOTE, paper, papers, WHY } from '../parts/form/usual';
import { useLanguage, useWords } from '../words';
import { dmy, readDmy } from '../words/dates';
import type { ExchangeView, NamedBody } from '../data/api';
import { useMe } from '../data/session';
import { DateField } from '../parts/dateField';
import { ChoiceField, LineField } from '../parts/fields';
import { piece } from '../parts/form/description';
import { Lines } from '../parts/form/lines';
import { Parties } from '../parts/parties';

const useExchange = ({ task }: ActFormProps) => useApi('/exchanges/{id}', { path: { id: task.caseId } });

/** Calls it anew for another day, or others: everybody invited gets a calendar file that replaces the one before. */
export const MoveForm = knowing('/exchanges/{id}')(({ act, view: { on, from, to, place, invited, sequence } }) => {
  const words = useWords();
  const bodies = invited.map(({ body }) => body);
  return (
    <ActForm
      act={act}
      about={`${act.task.key}/${sequence}`}
      begin={{ 'data.on': dmy(on), 'data.from': from, 'data.to': to, 'data.place': place, 'data.bodies': bodies }}
      parts={(said) => [
        ...meetingFields(words, said, 'data.'),
        {
          name: 'data.bodies',
          label: words.meeting.invited,
          as: 'bodies',
          required: true,
          home: unitOf(act.task.body.id),
          likely: { known: bodies, another: words.meeting.another },
        },
      ]}
    />
  );
});

/** Takes it out of everybody's calendar, with the reason on record. */
export function CallOffForm(act: ActFormProps) {
  const { exchange } = useWords();
  return (
    <ActForm act={act} parts={() => [WHY]}>
      <p className="small">{exchange.offMeans}</p>
    </ActForm>
  );
}

/** Whether one comes; the calendar file is beside it. */
export function ComingForm(act: ActFormProps) {
  const { meeting } = useWords();
  const exchange = useExchange(act);
  return (
    <ActForm
      act={act}
      parts={() => [
        { name: 'data.answer', label: meeting.coming, called: meeting.answers },
        { ...NOTE, as: 'line' },
      ]}
    >
      {exchange.data && <CalledMeeting meeting={{ ...exchange.data, by: exchange.data.caller }} />}
    </ActForm>
  );
}

/** Papers to be put before those who meet. */
export function PapersForm(act: ActFormProps) {
  const { exchange } = useWords();
  return <ActForm act={act} parts={() => [papers([paper('paper', exchange.paper, true)], act.task), NOTE]} />;
}

const partiesOf = ({ caller, invited }: ExchangeView): NamedBody[] => [caller, ...invited.map(({ body }) => body)];

/** The minutes: when it was, who came, what came of it, and what was agreed. */
export const RecordForm = knowing('/exchanges/{id}')(({ act, view }) => {
  const { exchange: words, contribution } = useWords();
  const { today } = useMe();
  const parties = partiesOf(view);
  return (
    <ActForm
      act={act}
      unready={({ heldOn }) => typeof heldOn === 'string' && heldOn > today && words.notYet(dmy(heldOn))}
      parts={() => [
        papers([paper('minutes', words.minutes, true)], act.task),
        { name: 'data.heldOn', label: words.heldOn, begins: dmy(view.on) },
        piece<string[]>({
          name: 'attended',
          begins: [],
          show: (attended, change) => (
            <fieldset>
              <legend>{contribution.attended}</legend>
              <Parties parties={parties} value={attended} onChange={change} />
            </fieldset>
          ),
          sent: (attended) => (attended.length > 0 ? { data: { attended } } : null),
        }),
        { name: 'texts.outcome', label: words.outcome, as: 'words' },
        piece<PointLine[]>({
          name: 'points',
          begins: [],
          show: (lines, change) => <PointLines lines={lines} parties={parties} onChange={change} />,
          sent: pointsIn,
        }),
      ]}
    />
  );
});

/** Something that was agreed, as it is typed. */
interface PointLine {
  what: string;
  body: string;
  with: string[];
  by: string;
}

const BLANK: PointLine = { what: '', body: '', with: [], by: '' };

interface PointProps {
  lines: PointLine[];
  parties: NamedBody[];
  onChange(lines: PointLine[]): void;
}

function PointLines({ lines, parties, onChange }: PointProps) {
  const { exchange: words, contribution, articles } = useWords();
  return (
    <Lines label={words.points} lines={lines} blank={BLANK} onChange={onChange} hint={words.pointsHint}>
      {(line, bind) => (
        <>
          <LineField
            className="grow wide-field"
            label={contribution.what}
            withAsterisk
            maxLength={300}
            {...bind('what')}
          />
          <ChoiceField
            label={contribution.body}
            withAsterisk
            {...bind('body')}
            any={contribution.choose}
            among={parties}
          />
          <DateField label={contribution.dueOn} required {...bind('by')} />
          <details className="whole small">
            <summary>{articles.with(line.with.length)}</summary>
            <Parties parties={parties.filter(({ id }) => id !== line.body)} {...bind('with')} />
          </details>
        </>
      )}
    </Lines>
  );
}

/** The points; nothing while one is incomplete. */
function pointsIn(lines: PointLine[]) {
  const points = lines.map(({ what, body, with: partners, by }, index) => ({
    id: `p${index + 1}`,
    what: what.trim(),
    body,
    with: partners.filter((one) => one !== body),
    by: readDmy(by),
  }));
  return points.every(({ what, body, by }) => what !== '' && body !== '' && by !== null) ? { data: { points } } : null;
}

/** One agrees to what binds one's body, or says why not. */
export function AnswerPointForm(act: ActFormProps) {
  const { exchange: words } = useWords();
  const exchange = useExchange(act);
  const { point } = act.task.facts;
  const one = exchange.data?.points.find(({ id }) => id === point);
  return (
    <ActForm
      act={act}
      data={{ point }}
      parts={(said) => [
        { name: 'data.answer', label: words.agrees, called: words.answers },
        said('data.answer') === 'decline' && { name: 'texts.why', as: 'reason', required: true },
      ]}
    >
      {one && <PointSaid point={one} />}
    </ActForm>
  );
}

/** What a point says: who does what, with whom, by when. */
export function PointSaid({ point: { what, body, with: partners, by } }: { point: ExchangeView['points'][number] }) {
  const { words, say } = useLanguage();
  return (
    <p>
      <span className="strong">{what}</span>
      {': '}
      {words.articles.action(
        say(body.short),
        partners.map(({ short }) => say(short)),
        dmy(by),
      )}
    </p>
  );
}

/** Ends it: what isn't confirmed by then isn't agreed, and it says how much that is. */
export function CloseForm(act: ActFormProps) {
  const { exchange: words } = useWords();
  const exchange = useExchange(act);
  const open = exchange.data?.points.filter(({ agreed }) => !agreed).length ?? 0;
  return (
    <ActForm act={act} parts={() => [{ ...NOTE, as: 'line' }]}>
      {open > 0 && <p className="mark-note">{words.notAgreedYet(open)}</p>}
    </ActForm>
  );
}
