import type { ArticleView, CommentView, ConsultationView, ConsulteeView } from '../data/api';
import { useApi, useList } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { Mark } from '../parts/mark';
import { WordDifference } from '../parts/wordDifference';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';

/** A text's articles: each with what changed since the draft before, and every body's position with its reason. */
export function Articles({ view }: { view: ConsultationView }) {
  const { articles: words } = useWords();
  const asked = useApi('/consultations/{id}', { path: { id: view.id }, query: { limit: 200 } });
  const comments = useList('/consultations/{id}/comments', { path: { id: view.id } });
  const before = useDraftBefore(view);
  if (view.articles.length === 0) return null;
  return (
    <Loaded of={asked}>
      {({ consultees }) => (
        <ol className="plain stack" aria-label={words.title}>
          {view.articles.map((one) => (
            <li key={one.id} className="card flat stack tight">
              <Article
                article={one}
                before={before?.find(({ id }) => id === one.id) ?? null}
                follows={before !== null}
              />
              <Positions
                article={one.id}
                consultees={consultees.items}
                comments={comments.items.filter(({ article }) => article === one.id)}
              />
            </li>
          ))}
          <Dropped articles={before?.filter(({ id }) => !view.articles.some((one) => one.id === id)) ?? []} />
        </ol>
      )}
    </Loaded>
  );
}

/** The articles of the draft before; null where this is the first, or until they are there. */
function useDraftBefore({ follows }: Pick<ConsultationView, 'follows'>): ArticleView[] | null {
  const earlier = useApi('/consultations/{id}', follows ? { path: { id: follows }, query: { limit: 1 } } : null);
  return earlier.data?.articles ?? null;
}

interface ArticleProps {
  article: ArticleView;
  /** The same article in the draft before. */
  before: ArticleView | null;
  /** There was a draft before. */
  follows: boolean;
}

/** One article as it stands, and what of it is other than before. */
export function Article({ article: { title, text, action }, before, follows }: ArticleProps) {
  const {
    words: { articles: words },
    say,
  } = useLanguage();
  const changed = before !== null && before.text !== text;
  return (
    <>
      <div className="row">
        <h4>{title}</h4>
        {follows && (changed || !before) && <Mark look="soon">{before ? words.changed : words.added}</Mark>}
      </div>
      {changed ? <WordDifference before={before.text} after={text} /> : <p className="said-text">{text}</p>}
      {action && (
        <p className="small">
          {words.action(
            say(action.body.short),
            action.with.map(({ short }) => say(short)),
            dmy(action.by),
          )}
        </p>
      )}
    </>
  );
}

function Dropped({ articles }: { articles: ArticleView[] }) {
  const { articles: words } = useWords();
  return articles.map(({ id, title }) => (
    <li key={id} className="small quiet">
      <del>{title}</del> – {words.dropped}
    </li>
  ));
}

const LOOKS = { agree: 'done', change: 'soon', object: 'late' } as const;

interface PositionsProps {
  article: string;
  consultees: ConsulteeView[];
  comments: CommentView[];
}

/** Who agrees; who doesn't, with the wording wanted or the reason, and what was answered. */
function Positions({ article, consultees, comments }: PositionsProps) {
  const { words, say } = useLanguage();
  const of = ({ positions }: ConsulteeView) => positions.find((one) => one.article === article)?.position;
  const others = consultees.filter((one) => of(one) !== 'agree');
  const agreed = consultees.filter((one) => of(one) === 'agree').map(({ body }) => say(body.short));
  return (
    <ul className="plain stack tight small" aria-label={words.agreement.whoSaid}>
      {agreed.length > 0 && (
        <li>
          <Mark look="done">{words.articles.positions.agree}</Mark> {agreed.join(', ')}
        </li>
      )}
      {others.map((one) => {
        const position = of(one);
        const said = comments.find(({ from }) => from.id === one.body.id);
        return (
          <li key={one.body.id}>
            {position ? (
              <Mark look={LOOKS[position]}>{words.articles.positions[position]}</Mark>
            ) : (
              <Mark look="rest">{words.agreement.silent}</Mark>
            )}{' '}
            <span className="strong">{say(one.body.short)}</span>
            {said?.text && `: “${said.text}”`}
            {said?.handling && (
              <span className="quiet">
                {' '}
                → {words.form.handlings[said.handling]}
                {said.handled?.text && `: ${said.handled.text}`}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
