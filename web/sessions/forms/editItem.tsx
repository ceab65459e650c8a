import type { AgendaItemView } from '../../data/api';
import { useWords } from '../../words';
import { Frame } from '../../work/forms/frame';
import { definition } from '../agendaOrder';
import { itemData, type ItemDraft, ItemFields, useCommittees } from './itemFields';
import { type SessionFormProps, useSessionForm } from './props';

const draftOf = ({ title, kind, needsReport, reportBy, threshold }: AgendaItemView): ItemDraft => ({
  title: title.vi,
  titleEn: title.en,
  kind,
  needsReport,
  reportBy: reportBy.id,
  threshold,
});

/** Corrects what the agenda says of an undecided item: the agenda anew, all else as it was. */
export function EditItemForm(props: SessionFormProps & { item: AgendaItemView }) {
  const {
    session: { form },
  } = useWords();
  const { session, item } = props;
  const { draft, change, send, pending, error } = useSessionForm<ItemDraft>(
    { ...props, item: null, name: 'set-agenda' },
    draftOf(item),
    item.id,
  );
  const committees = useCommittees(session);
  const changed = { ...definition(item), ...itemData(draft, session, committees, item.case !== null) };
  const save = () =>
    send({
      items: session.items.map((one) => (one.id === item.id ? changed : definition(one))),
      version: session.agendaVersion,
    });
  return (
    <Frame
      label={form.saveItem}
      ready={draft.title.trim() !== ''}
      pending={pending}
      error={error}
      onSend={save}
      onClose={props.onClose}
    >
      <ItemFields session={session} draft={draft} linked={item.case !== null} onChange={change} />
    </Frame>
  );
}
