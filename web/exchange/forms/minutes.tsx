import type { ExchangeView, NamedBody } from '../../data/api';
import { useApi } from '../../data/queries';
import { useMe } from '../../data/session';
import { DateField } from '../../parts/dateField';
import { ChoiceField, LineField } from '../../parts/fields';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { Lines } from '../../parts/form/lines';
import { NOTE, paper, papers } from '../../parts/form/usual';
import { knowing } from '../../case/ofCase';
import { Parties } from '../../parts/parties';
import { useLanguage, useWords } from '../../words';
import { dmy, readDmy } from '../../words/dates';

const useExchange = ({ task }: ActFormProps) => useApi('/exchanges/{id}', { path: { id: task.caseId } });

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
