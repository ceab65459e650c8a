import { Link } from 'wouter';
import { useApi } from '../data/queries';
import { Icon } from '../parts/icon';
import { useWords } from '../words';

/** In My work: comments of the community that wait for one's office; nothing where none do. */
export function CommunityWaiting() {
  const { office: words } = useWords();
  const { data } = useApi('/community-comments/summary');
  if (!data || data.waiting + data.unanswered + data.invited === 0) return null;
  return (
    <div className="card row between">
      <p className="row">
        <Icon name="open" />
        <span>
          <b>{words.title}</b>: {words.card(data.waiting, data.unanswered, data.invited)}
        </span>
      </p>
      <Link href="/community">{words.open}</Link>
    </div>
  );
}
