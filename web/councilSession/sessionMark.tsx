import { Mark } from '../parts/mark';
import { useWords } from '../words';

/** How a session stands, in a word, a sign and a colour. */
export function SessionMark({ status, finished }: { status: string; finished: boolean }) {
  const { sessions: words } = useWords();
  if (finished) return <Mark look="done">{words.finished}</Mark>;
  if (status === 'open') return <Mark look="mine">{words.status.open}</Mark>;
  if (status === 'closed') return <Mark look="soon">{words.status.closed}</Mark>;
  return (
    <Mark look="rest" icon="later">
      {words.status.convened}
    </Mark>
  );
}
