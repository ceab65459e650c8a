import type { CommitmentsReply, CommitmentsView } from '../../data/api';
import { useApi } from '../../data/queries';
import { BodyPicker } from '../../parts/bodyPicker';
import { DateField } from '../../parts/dateField';
import { ClosedSelect } from '../../parts/closed';
import { LineField, WordsField } from '../../parts/fields';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { Lines } from '../../parts/form/lines';
import { NOTE, papers, WHY } from '../../parts/form/usual';
import { Loaded } from '../../parts/loaded';
import { useWords } from '../../words';
import { dmy, readDmy } from '../../words/dates';
import { CommitmentList } from '../commitments';

interface Row {
  who: 'body' | 'organisation';
  body: string;
  organisation: string;
  commitment: string;
  by: string;
  indicator: string;
  target: string;
}

const BLANK: Row = { who: 'body', body: '', organisation: '', commitment: '', by: '', indicator: '', target: '' };

/**
 * Draws up what all concerned undertake: a row each. The form begins with what was drawn up before; who had signed that
 * signs again.
 */
export function DrawUpForm(act: ActFormProps) {
  const asked = useApi('/cases/{id}/commitments', { path: { id: act.task.caseId } });
  return <Loaded of={asked}>{(view) => <DrawUp act={act} of={view} />}</Loaded>;
}

function DrawUp({ act, of: { commitments: before, suggested } }: { act: ActFormProps; of: CommitmentsReply }) {
  const { commitments: words } = useWords();
  return (
    <ActForm
      act={act}
      begin={suggested === null ? undefined : { 'data.signBy': dmy(suggested) }}
      parts={() => [
        piece<Row[]>({
          name: 'rows',
          begins: before?.rows.map(typedRow) ?? [BLANK],
          show: (rows, change) => <Rows rows={rows} home={act.task.body.id.split('.')[0] ?? ''} onChange={change} />,
          sent: rowsIn,
        }),
        { name: 'data.signBy', label: words.signBy, hint: words.signByHint },
        papers([{ type: 'commitment', title: words.document, required: false }], act.task),
        { ...NOTE, as: 'line' },
      ]}
    >
      <p className="small">{words.drawUpMeans}</p>
    </ActForm>
  );
}

const typedRow = ({ party, body, commitment, by, indicator, target }: CommitmentsView['rows'][number]): Row => ({
  who: body === null ? 'organisation' : 'body',
  body: body ?? '',
  organisation: body === null ? party.vi : '',
  commitment,
  by: dmy(by),
  indicator: indicator ?? '',
  target: target ?? '',
});

/** Nothing while a row misses who, what or by when. */
function rowsIn(rows: Row[]): object | null {
  const complete = rows.every(
    ({ who, body, organisation, commitment, by }) =>
      (who === 'body' ? body : organisation.trim()) !== '' && commitment.trim() !== '' && readDmy(by) !== null,
  );
  if (!complete) return null;
  const sent = rows.map(({ who, body, organisation, commitment, by, indicator, target }) => ({
    ...(who === 'body' ? { body } : { organisation: organisation.trim() }),
    commitment: commitment.trim(),
    by: readDmy(by),
    ...(indicator.trim() !== '' && { indicator: indicator.trim() }),
    ...(target.trim() !== '' && { target: target.trim() }),
  }));
  return { data: { rows: sent } };
}

function Rows({ rows, home, onChange }: { rows: Row[]; home: string; onChange(rows: Row[]): void }) {
  const { commitments: words } = useWords();
  return (
    <Lines label={words.rows} lines={rows} blank={BLANK} onChange={onChange}>
      {(row, bind, change) => (
        <>
          <ClosedSelect
            label={words.party}
            among={['body', 'organisation']}
            called={(who) => words.who[who]}
            {...bind('who')}
          />
          {row.who === 'body' ? (
            <BodyPicker
              label={words.who.body}
              home={home}
              required
              value={row.body}
              onChange={(body) => change({ body })}
            />
          ) : (
            <LineField className="grow" label={words.organisation} withAsterisk {...bind('organisation')} />
          )}
          <WordsField
            className="whole"
            label={words.commitment}
            withAsterisk
            autosize
            minRows={2}
            {...bind('commitment')}
          />
          <DateField label={words.by} required {...bind('by')} />
          <LineField label={words.indicatorOf} {...bind('indicator')} />
          <LineField label={words.target} {...bind('target')} />
        </>
      )}
    </Lines>
  );
}

/** A party signs, or declines and says why; what it signs is shown first. */
export function AnswerForm(act: ActFormProps) {
  const { commitments: words } = useWords();
  const { task, name } = act;
  const { version = 0 } = task.facts;
  const asked = useApi('/cases/{id}/commitments', { path: { id: task.caseId } });
  return (
    <ActForm
      act={act}
      about={`${task.key}/${version}`}
      data={{ version }}
      parts={() => [name === 'sign-commitments' ? { ...NOTE, as: 'line' } : WHY]}
    >
      <Loaded of={asked}>{({ commitments: all }) => all && <CommitmentList of={all} />}</Loaded>
      <p className="small">{words.answerMeans}</p>
    </ActForm>
  );
}

/** What an organisation signed or declined on paper, with the scan. */
export function PaperForm(act: ActFormProps) {
  const { commitments: words } = useWords();
  const { task } = act;
  const asked = useApi('/cases/{id}/commitments', { path: { id: task.caseId } });
  const all = asked.data?.commitments;
  const among = (all?.parties ?? []).flatMap(({ organisation, answer }) =>
    organisation !== null && !answer ? [{ value: organisation, label: organisation }] : [],
  );
  return (
    <ActForm
      act={act}
      data={{ version: all?.version ?? 0 }}
      begin={{ 'data.organisation': among[0]?.value, 'data.answer': 'signed' }}
      parts={(said) => [
        { name: 'data.organisation', label: words.organisation, among },
        { name: 'data.answer', label: words.answer, called: words.answers },
        { name: 'data.on', label: words.onPaper },
        papers([{ type: 'commitment', title: words.scan, required: true }], task),
        said('data.answer') === 'declined' && WHY,
      ]}
    >
      <p className="small">{words.paperMeans}</p>
    </ActForm>
  );
}
