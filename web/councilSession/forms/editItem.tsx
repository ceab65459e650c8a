import type { AgendaItemView } from '../../data/api';
import { useWords } from '../../words';
import { definition } from '../agendaOrder';
import { itemData, typedItem, useItemParts } from './itemFields';
import { SessionForm, type SessionFormProps } from './sessionForm';

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
