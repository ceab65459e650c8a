import type { AgendaItemView, SessionView } from '../../data/api';
import { useAct } from '../../data/act';
import { useDraft } from '../../data/drafts';
import type { FormProps } from '../../work/forms/props';
import { useInWords } from '../inWords';

/** What every form of a session's act is given: the session, and the item where the act is about one. */
export interface SessionFormProps extends FormProps {
  session: SessionView;
  item: AgendaItemView | null;
}

/**
 * What is being entered into an act, and sending it; an item's id goes with it by itself. `about` keeps drafts apart.
 */
export function useSessionForm<T extends object>(
  { name, task, title, session, item, onDone }: SessionFormProps,
  empty: T,
  about = item?.id ?? 'session',
) {
  const { draft, change, forget } = useDraft<T>(`${session.id}/${about}/${name}`, empty);
  const act = useAct(session.id, title, (done) => {
    forget();
    onDone(done);
  });
  const error = useInWords(session, act.error);
  const send = (data: object, texts: Record<string, string> = {}) => {
    const given = Object.entries(texts).filter(([, text]) => text.trim() !== '');
    act.mutate({
      name,
      body: task.body.id,
      data: { ...(item && { item: item.id }), ...data },
      ...(given.length > 0 && { texts: Object.fromEntries(given) }),
    });
  };
  return { draft, change, send, pending: act.isPending, error };
}
