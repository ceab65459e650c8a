import { Icon } from '../parts/icon';
import { useWords } from '../words';

/** How a session stands, in a word, a sign and a colour. */
export function SessionMark({ status, finished }: { status: string; finished: boolean }) {
  const { sessions: words } = useWords();
  if (finished)
    return (
      <span className="mark done">
        <Icon name="done" />
        {words.finished}
      </span>
    );
  if (status === 'open')
    return (
      <span className="mark mine">
        <Icon name="open" />
        {words.status.open}
      </span>
    );
  if (status === 'closed')
    return (
      <span className="mark soon">
        <Icon name="soon" />
        {words.status.closed}
      </span>
    );
  return (
    <span className="mark rest">
      <Icon name="later" />
      {words.status.convened}
    </span>
  );
}
