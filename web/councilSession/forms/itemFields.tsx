import { linesIn } from '../../parts/linesIn';
import type { AgendaItemView, NamedBody, SessionView } from '../../data/api';
import { mayDo } from '../powers';
import { useUnit } from '../../data/bodies';
import { WordsField } from '../../parts/fields';
import { type Part, piece } from '../../parts/form/description';
import type { Said, Typed } from '../../parts/form/useFields';
import { inEnglish } from '../../parts/form/usual';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';
import { definition } from '../agendaOrder';
import { SessionForm, type SessionFormProps } from './sessionForm';

/** What an item begins with that nobody has entered yet. */
export const NEW_ITEM: Typed = {
  'data.kind': 'resolution',
  'data.needsReport': true,
  'data.threshold': 'majority',
};

/** An item of the agenda as its form begins with it. */
const typedItem = ({
  title,
  kind,
  needsReport,
  reportBy,
  threshold,
  on,
  from,
  to,
  speakers,
}: AgendaItemView): Typed => ({
  'data.on': on ? dmy(on) : '',
  'data.from': from ?? '',
  'data.to': to ?? '',
  speakers: speakers.join('\n'),
  'data.title.vi': title.vi,
  'data.title.en': title.en,
  'data.kind': kind,
  'data.needsReport': needsReport,
  'data.reportBy': reportBy.id,
  'data.threshold': threshold,
});

/** What stands for fields that aren't shown: an item that a case waits for is voted on, whatever it is called. */
export const itemData = (linked: boolean) => ({ needsReport: false, ...(linked && { kind: 'resolution' }) });

/** The fields of an agenda item. `linked`: a case waits for it; `verified`: its report is there already. */
export function useItemParts(session: SessionView): (said: Said, linked: boolean, verified?: boolean) => Part[] {
  const words = useWords();
  const { form, kinds, thresholds } = words.session;
  const committees = useCommittees(session);
  const first = defaultOf(session, committees);
  return (said, linked, verified = false) => [
    { name: 'data.title.vi', label: form.title },
    inEnglish('data.title.en', form.titleEn, 'data.title.vi'),
    [
      !linked && {
        name: 'data.kind',
        label: form.kind,
        as: 'choice',
        called: kinds,
        alsoChanges: (kind) => ({ 'data.needsReport': kind === 'resolution' }),
      },
      (linked || said('data.kind') === 'resolution') && {
        name: 'data.threshold',
        label: form.threshold,
        as: 'choice',
        called: thresholds,
      },
    ],
    [
      { name: 'data.from', label: form.from, ...CLOCK },
      { name: 'data.to', label: form.until, ...CLOCK },
      { name: 'data.on', label: form.on, hint: form.onHint, unmarked: true },
    ],
    piece<string>({
      name: 'speakers',
      begins: '',
      show: (speakers, change) => (
        <WordsField label={form.speakers} autosize minRows={1} value={speakers} onChange={change} />
      ),
      sent: (speakers) => ({ data: { speakers: linesIn(speakers) } }),
    }),
    !verified && { name: 'data.needsReport', label: form.needsReport },
    !verified &&
      said<boolean>('data.needsReport') === true && {
        name: 'data.reportBy',
        label: form.reportBy,
        begins: first,
        among: committees,
      },
  ];
}

const CLOCK = {
  as: 'line',
  width: 110,
  required: false,
  unmarked: true,
  placeholder: '08:30',
  attributes: { inputMode: 'numeric' },
} as const;

/** The Council's committees: those from which a report is taken. */
function useCommittees(session: SessionView): NamedBody[] {
  const home = useUnit(session.unit);
  return (home.data?.bodies ?? []).filter(
    ({ id }) => id !== session.council.id && id !== session.standingBody.id && mayDo(session, 'file-report', id),
  );
}

/** Plans are matters of economy and budget; a Council without that committee has another first. */
function defaultOf({ unit }: SessionView, committees: NamedBody[]): string {
  return (committees.find(({ id }) => id === `${unit}.ban-kinh-te-ngan-sach`) ?? committees[0])?.id ?? '';
}

/** What was emptied in the form isn't sent. */
const UNTIMED = { on: null, from: null, to: null };

/** Corrects what the agenda says of an undecided item: the agenda anew, all else as it was. */
export function EditItemForm(of: SessionFormProps & { item: AgendaItemView }) {
  const { form } = useWords().session;
  const { session, item } = of;
  const parts = useItemParts(session);
  const linked = item.case !== null;
  return (
    <SessionForm
      // An item is entered by the same form as a new one; what goes on record is the whole agenda.
      of={{ ...of, item: null, name: 'set-agenda' }}
      about={item.id}
      schemaOf="add-item"
      label={form.saveItem}
      data={{ id: item.id, ...itemData(linked) }}
      begin={typedItem(item)}
      parts={(said) => parts(said, linked)}
      sends={(changed) => ({
        items: session.items.map((one) =>
          one.id === item.id ? { ...definition(item), ...UNTIMED, ...changed } : definition(one),
        ),
        version: session.agendaVersion,
      })}
    />
  );
}
