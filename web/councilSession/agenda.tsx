import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button } from '@mantine/core';
import type { SessionView } from '../data/api';
import type { Done } from '../data/act';
import { ProblemNote } from '../parts/problem';
import { useLanguage, useWords } from '../words';
import { AgendaItem } from './agendaItem';
import { useOrder } from './agendaOrder';
import { useSessionActs } from './powers';

interface AgendaProps {
  session: SessionView;
  /** The item that one came for. */
  open?: string;
  onDone(done: Done): void;
}

/** The agenda in order; whoever may puts it in another, by dragging or by keyboard, and saves that as a new version. */
export function Agenda({ session, open, onDone }: AgendaProps) {
  const { words, say } = useLanguage();
  const order = useOrder(session, say(session.title), onDone);
  const clerk = useSessionActs(session).find(({ name }) => name === 'set-agenda');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates, scrollBehavior: 'auto' }),
  );
  const announcements = useAnnouncements(order.items.map(({ id, title }) => ({ id, title: say(title) })));
  return (
    <section className="stack" aria-label={words.session.agenda}>
      <h2>
        {words.session.agenda}{' '}
        {session.agendaVersion > 0 && (
          <span className="small quiet">{words.session.versionOf(session.agendaVersion)}</span>
        )}
      </h2>
      {order.items.length === 0 && <p className="card quiet">{words.session.noItems}</p>}
      {clerk && order.items.length > 1 && <p className="tiny quiet no-print">{words.session.sort.hint}</p>}
      {clerk && order.changed && (
        <Unsaved
          version={session.agendaVersion + 1}
          pending={order.pending}
          error={order.error}
          onSave={() => order.save(clerk.body)}
          onUndo={order.undo}
        />
      )}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements, screenReaderInstructions: { draggable: words.session.sort.hint } }}
        onDragEnd={({ active, over }) => {
          if (over && over.id !== active.id) order.move(String(active.id), String(over.id));
        }}
      >
        <SortableContext
          items={order.items.map(({ id }) => id)}
          strategy={verticalListSortingStrategy}
          disabled={!clerk}
        >
          <ol className="plain agenda">
            {order.items.map((item, index) => (
              <AgendaItem
                key={item.id}
                session={session}
                item={item}
                at={index + 1}
                movable={clerk !== undefined}
                open={open === item.id}
                onDone={onDone}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </section>
  );
}

interface UnsavedProps {
  version: number;
  pending: boolean;
  error: unknown;
  onSave(): void;
  onUndo(): void;
}

function Unsaved({ version, pending, error, onSave, onUndo }: UnsavedProps) {
  const {
    session: { sort },
  } = useWords();
  return (
    <div className="card unsaved stack" role="status">
      <div className="row between">
        <span className="strong">{sort.changed(version)}</span>
        <span className="row">
          <Button size="xs" loading={pending} onClick={onSave}>
            {sort.save}
          </Button>
          <Button size="xs" variant="subtle" onClick={onUndo}>
            {sort.undo}
          </Button>
        </span>
      </div>
      <ProblemNote error={error} />
    </div>
  );
}

/** What a screen reader hears while an item is moved. */
function useAnnouncements(items: { id: string; title: string }[]): Announcements {
  const {
    session: { sort },
  } = useWords();
  const title = (id: string | number) => items.find((item) => item.id === id)?.title ?? '';
  const at = (id: string | number) => items.findIndex((item) => item.id === id) + 1;
  return {
    onDragStart: ({ active }) => sort.picked(title(active.id), at(active.id), items.length),
    onDragOver: ({ active, over }) => (over ? sort.over(title(active.id), at(over.id), items.length) : undefined),
    onDragEnd: ({ active, over }) => sort.dropped(title(active.id), at((over ?? active).id)),
    onDragCancel: ({ active }) => sort.cancelled(title(active.id)),
  };
}
