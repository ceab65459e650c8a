import { takesVote } from '../../domain/councilSession/items';
import type { AgendaItemView, SessionView } from '../data/api';
import type { Done } from '../data/act';
import { useLanguage } from '../words';
import { OpenedForm } from './openedForm';
import { EditItemForm } from './forms/itemFields';
import { taskOf, useItemActs, useSessionActs } from './powers';
import { Opener, useOpened } from '../parts/opener';

interface ItemActsProps {
  session: SessionView;
  item: AgendaItemView;
  /** Whether the item is opened: then all acts are there, else only the next one. */
  shown: boolean;
  onDone(done: Done): void;
}

/** What one may do with an item; the form opens below it. */
export function ItemActs({ session, item, shown, onDone }: ItemActsProps) {
  const {
    words: {
      act,
      session: { form },
    },
    say,
  } = useLanguage();
  const acts = useItemActs(session, item);
  const opened = useOpened();
  const { open, shut, id: formId } = opened;
  const next = nextOf(
    session,
    item,
    acts.map(({ name }) => name),
  );
  const chosen = acts.find(({ name }) => name === open);
  const clerk = useSessionActs(session).find(({ name }) => name === 'set-agenda');
  const editable = shown && clerk !== undefined && !item.decision;
  const offered = acts.filter(({ name }) => shown || name === next || name === open);
  if (offered.length === 0 && !editable) return null;
  return (
    <div className="agenda-acts no-print">
      <div className="row">
        {offered.map(({ name }) => (
          <Opener key={name} name={name} of={opened} main={name === next}>
            {act[name]}
          </Opener>
        ))}
        {editable && (
          <Opener name="edit" of={opened}>
            {form.edit}
          </Opener>
        )}
      </div>
      {chosen && (
        <OpenedForm
          of={opened}
          name={chosen.name}
          task={taskOf(session, item, chosen)}
          title={say(item.title)}
          beside={shown}
          onDone={onDone}
        />
      )}
      {open === 'edit' && editable && (
        <div id={formId} className="task-form">
          <EditItemForm
            kind="council-session"
            name="set-agenda"
            task={taskOf(session, item, clerk)}
            title={say(item.title)}
            session={session}
            item={item}
            onDone={(done) => {
              shut('edit');
              onDone(done);
            }}
            onClose={() => shut('edit')}
          />
        </div>
      )}
    </div>
  );
}

/** What comes next on an item in the usual course of things. */
function nextOf({ status }: SessionView, item: AgendaItemView, acts: string[]): string | undefined {
  const { lacks, there, decision } = item;
  if (decision) return acts[0];
  const preparing = [
    ...(lacks.includes('dossier') ? ['add-dossier'] : []),
    ...(lacks.includes('report') ? ['file-report'] : []),
  ];
  const sitting = [
    ...(lacks.includes('report') ? ['file-report'] : []),
    ...(there || !takesVote(item) ? ['note-item', 'vote'] : ['attendance']),
  ];
  return (status === 'open' ? sitting : preparing).find((name) => acts.includes(name));
}
