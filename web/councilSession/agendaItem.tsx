import { useSortable } from '@dnd-kit/sortable';
import { useEffect, useId, useRef, useState } from 'react';
import type { AgendaItemView, SessionView } from '../data/api';
import type { Done } from '../data/act';
import { Icon } from '../parts/icon';
import { useLanguage, useWords } from '../words';
import { Blocks, ItemMarks } from './itemMarks';
import { ItemActs } from './itemActs';
import { ItemDetails } from './itemDetails';
import { whenOf } from './when';

interface ItemProps {
  session: SessionView;
  item: AgendaItemView;
  at: number;
  movable: boolean;
  open: boolean;
  onDone(done: Done): void;
}

/** One item of the agenda: what it is and how it stands; opened, all that has happened to it and what one may do. */
export function AgendaItem({ session, item, at, movable, open: wanted, onDone }: ItemProps) {
  const { words, say } = useLanguage();
  const { setNodeRef, transform, transition, isDragging } = useSortable({ id: item.id });
  const [open, setOpen] = useState(wanted);
  const here = useRef<HTMLDivElement>(null);
  const detailsId = useId();
  // Whoever came for this item finds it before them.
  useEffect(() => {
    if (wanted) here.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  const style = {
    transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
    transition: transition ?? undefined,
  };
  return (
    <li
      ref={setNodeRef}
      style={style}
      className={`card agenda-item ${isDragging ? 'dragging' : ''} ${movable ? '' : 'fixed'}`}
    >
      <article aria-label={say(item.title)}>
        <div ref={here} className="agenda-head">
          {movable && <Handle id={item.id} title={say(item.title)} />}
          <span className="agenda-number num" aria-label={words.session.item(at)}>
            {at}
          </span>
          <button
            type="button"
            className="agenda-title"
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={() => setOpen(!open)}
          >
            <h3>{say(item.title)}</h3>
            <span className="tiny quiet">
              {[words.session.kinds[item.kind] ?? item.kind, whenOf(item)].filter(Boolean).join(' · ')}
              {item.needsReport && ` · ${words.session.committee}: ${say(item.reportBy.short)}`} ·{' '}
              <span className="why-link">{open ? words.session.hide : words.session.show}</span>
            </span>
          </button>
          <ItemMarks session={session} item={item} />
        </div>
        <Blocks item={item} />
        {open && (
          <div id={detailsId} className="agenda-body stack">
            <ItemDetails session={session} item={item} />
          </div>
        )}
        <ItemActs session={session} item={item} shown={open} onDone={onDone} />
      </article>
    </li>
  );
}

function Handle({ id, title }: { id: string; title: string }) {
  const { sort } = useWords().session;
  const { attributes, listeners, setActivatorNodeRef } = useSortable({
    id,
    attributes: { roleDescription: sort.role },
  });
  return (
    <button
      type="button"
      ref={setActivatorNodeRef}
      className="handle no-print"
      {...attributes}
      {...listeners}
      aria-label={sort.handle(title)}
    >
      <Icon name="grip" />
    </button>
  );
}
