import { useState } from 'react';
import { isActing } from '../data/seats';
import type { ArticleView, CommentView, ConsultationView, NamedBody } from '../data/api';
import { useList } from '../data/queries';
import { useMe } from '../data/session';
import { Icon } from '../parts/icon';
import { Loaded, More } from '../parts/loaded';
import { useLanguage, useWords } from '../words';
import { stamp } from '../words/dates';
import { Handling } from './handling';
import { TableFrame } from '../parts/table';
import { TickField } from '../parts/fields';
import { knowing } from '../case/ofCase';

/**
 * The table that goes with the dossier (tiếp thu, giải trình): whoever asked fills it in here, several people at once.
 */
export function Comments({
  view: {
    id,
    askedBy,
    comments: { total },
    closedAt,
    outcome,
    articles,
    whole,
  },
}: {
  view: ConsultationView;
}) {
  const words = useWords();
  const { seats } = useMe();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const comments = useList('/consultations/{id}/comments', {
    path: { id },
    query: {
      handled: onlyOpen ? false : undefined,
    },
  });
  // What was said in a round that was ended is dealt with too.
  const open = closedAt === null || outcome === 'round-ended';
  const mayFill = open && seats.some(({ body, role }) => body === askedBy.id && isActing(role));
  return (
    <div className="card comments">
      <div className="row between">
        <h3>{words.consultation.table}</h3>
        {total > 0 && whole && <Exports id={id} />}
      </div>
      {total > 0 && mayFill && (
        <TickField my={8} label={words.consultation.onlyOpen} value={onlyOpen} onChange={setOnlyOpen} />
      )}
      <Loaded of={comments}>
        {() =>
          comments.items.length === 0 ? (
            <p className="quiet small">{onlyOpen ? words.consultation.allHandled : words.consultation.noComments}</p>
          ) : (
            <>
              <Table id={id} items={comments.items} articles={articles} fills={mayFill ? askedBy : null} />
              <More of={comments} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

/** The table as files; the browser fetches them by itself. */
function Exports({ id }: { id: string }) {
  const { consultation } = useWords();
  const href = (format: string) => `/api/consultations/${encodeURIComponent(id)}/comments/export?format=${format}`;
  return (
    <span className="row small no-print">
      <a href={href('docx')} download>
        <Icon name="file" /> {consultation.word}
      </a>
      <a href={href('xlsx')} download>
        <Icon name="file" /> {consultation.excel}
      </a>
    </span>
  );
}

interface TableProps {
  id: string;
  items: CommentView[];
  /** Those of the text, where comments are on articles. */
  articles: ArticleView[];
  /** The body for which one fills it in, if one may. */
  fills: NamedBody | null;
}

function Table({ id, items, articles, fills }: TableProps) {
  const { words, say } = useLanguage();
  // A row that is being filled in stays where it is, though another has handled its comment meanwhile.
  const [held, setHeld] = useState<CommentView[]>([]);
  const rows = [...items, ...held.filter((one) => !items.some(({ id: there }) => there === one.id))];
  const hold = (comment: CommentView, open: boolean) =>
    setHeld((before) => [...before.filter((one) => one.id !== comment.id), ...(open ? [comment] : [])]);
  return (
    <TableFrame
      scrolls
      heads={[
        { head: words.consultation.number, look: 'right' },
        { head: words.consultation.comment },
        { head: words.consultation.who },
        { head: words.consultation.handling },
      ]}
    >
      {rows.map((one, index) => (
        <tr key={one.id}>
          <td className="num right">{index + 1}</td>
          <td className="break said-text">
            {articles.filter(({ id: about }) => about === one.article).map(({ title }) => `${title}: `)}
            {one.text}
          </td>
          <td>
            {say(one.from.short)}
            <br />
            <span className="tiny quiet num">{one.at && stamp(one.at)}</span>
          </td>
          <td className="break">
            <Handling
              caseId={id}
              comment={one}
              gone={!items.some((there) => there.id === one.id)}
              fills={fills}
              onHold={(open) => hold(one, open)}
            />
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}

/** The table of acceptance and explanation, filled in from one's list of tasks. */
export const HandleForm = knowing('/consultations/{id}', () => ({ limit: 1 }))(({ view }) => <Comments view={view} />);
