import { answerTo, type Position, type PositionName, POSITIONS } from '../../../domain/coordination/articles';
import type { ArticleView, ConsultationView } from '../../data/api';
import { useApi } from '../../data/queries';
import { ClosedRadios } from '../../parts/closed';
import { WordsField } from '../../parts/fields';
import { type Part, piece } from '../../parts/form/description';
import { useWords, type Words } from '../../words';
import { Article } from '../articles';
import { Button } from '@mantine/core';
import { COMMENT_COLUMNS, commentsInSheet, MOST_COMMENTS } from '../../../domain/consultation/commentSheet';
import { FromSheet } from '../../parts/form/fromSheet';

/** What one says to each article: the position, and beside it the wording wanted or the reason. */
type Said = Partial<Record<string, { position: PositionName; words: string }>>;

interface Before {
  articles: ArticleView[];
  said: Said;
}

const NOTHING: Before = { articles: [], said: {} };

/**
 * The draft before, and where one stood on it: to what hasn't changed since, one need not say it again. `null` until it
 * is there.
 */
export function useSaidBefore({ follows }: ConsultationView, body: string): Before | null {
  const earlier = useApi('/consultations/{id}', follows ? { path: { id: follows }, query: { body } } : null);
  if (!follows) return NOTHING;
  if (!earlier.data) return null;
  const positions = earlier.data.consultees.items[0]?.positions ?? [];
  const agreed = positions.filter(({ position }) => position === 'agree');
  const said = Object.fromEntries(agreed.map(({ article, position }) => [article, { position, words: '' }]));
  return { articles: earlier.data.articles, said };
}

/** What an answer says: a position on each article of a text, else one on the whole, with comments where it has any. */
export const answerParts = (
  { articles }: ConsultationView,
  said: (name: string) => string,
  { answer, answers }: Words['form'],
  before = NOTHING,
): Part[] =>
  articles.length > 0
    ? [positionsOn(articles, before)]
    : [
        { name: 'data.answer', label: answer, called: answers },
        ASKS_COMMENTS.includes(said('data.answer')) && COMMENTS,
      ];

/** A position on each article, one by one. */
const positionsOn = (articles: ArticleView[], before: Before) =>
  piece<Said>({
    name: 'positions',
    begins: Object.fromEntries(
      Object.entries(before.said).filter(([id]) => textOf(articles, id) === textOf(before.articles, id)),
    ),
    show: (said, change) => (
      <ol className="plain stack">
        {articles.map((one) => (
          <li key={one.id} className="card flat stack tight">
            <Article
              article={one}
              before={before.articles.find(({ id }) => id === one.id) ?? null}
              follows={before.articles.length > 0}
            />
            <Stated article={one} said={said[one.id]} onChange={(own) => change({ ...said, [one.id]: own })} />
          </li>
        ))}
      </ol>
    ),
    sent: (said) => stated(articles, said),
  });

const textOf = (articles: ArticleView[], id: string) => articles.find((one) => one.id === id)?.text;

interface StatedProps {
  article: ArticleView;
  said: Said[string];
  onChange(said: Said[string]): void;
}

/** Agree, agree with other words, or object. Other words begin as the article's own. */
function Stated({ article: { title, text }, said, onChange }: StatedProps) {
  const { articles: words } = useWords();
  const begun = (position: PositionName) => (position === 'change' ? text : '');
  return (
    <>
      <ClosedRadios
        size="xs"
        label={words.position(title)}
        among={POSITIONS}
        called={(one) => words.positions[one]}
        value={said?.position ?? null}
        onChange={(position) => onChange({ position, words: begun(position) })}
      />
      {said && said.position !== 'agree' && (
        <WordsField
          label={said.position === 'change' ? words.wording : words.reason}
          withAsterisk
          autosize
          minRows={2}
          value={said.words}
          onChange={(typed) => onChange({ ...said, words: typed })}
        />
      )}
    </>
  );
}

/** All positions with the answer that they come to; nothing while one, or its words, are missing. */
function stated(articles: ArticleView[], said: Said) {
  const all = articles.map((one) => ({ ...one, own: said[one.id] }));
  const unsaid = ({ text, own }: (typeof all)[number]) =>
    !own || (own.position !== 'agree' && ['', text].includes(own.words.trim()));
  if (all.some(unsaid)) return null;
  const positions = all.map(({ id, own }): Position => ({ article: id, position: own?.position ?? 'object' }));
  const worded = all.filter(({ own }) => own?.position !== 'agree');
  return {
    data: { answer: answerTo(positions), positions, comments: worded.map(({ id }) => id) },
    texts: Object.fromEntries(worded.map(({ id, own }) => [id, own?.words.trim()])),
  };
}

/** The answers that say something more. */
const ASKS_COMMENTS = ['agree-with-comments', 'object'];

/** A body's comments, one by one. */
const COMMENTS = piece<string[]>({
  name: 'comments',
  begins: [''],
  show: (comments, change) => <Comments comments={comments} onChange={change} />,
  sent: (comments) => {
    const given = comments.map((one) => one.trim()).filter(Boolean);
    return {
      data: { comments: given.map((_, index) => `${index + 1}`) },
      texts: Object.fromEntries(given.map((text, index) => [`${index + 1}`, text])),
    };
  },
});

function Comments({ comments, onChange }: { comments: string[]; onChange(comments: string[]): void }) {
  const { form } = useWords();
  return (
    <div className="stack">
      <p className="tiny quiet">{form.commentHint}</p>
      {comments.map((text, index) => (
        <div key={index} className="row top">
          <WordsField
            className="grow"
            label={form.comment(index + 1)}
            autosize
            minRows={2}
            value={text}
            onChange={(value) => onChange(comments.map((one, at) => (at === index ? value : one)))}
          />
          {comments.length > 1 && (
            <Button
              mt={24}
              size="xs"
              variant="subtle"
              onClick={() => onChange(comments.filter((_, at) => at !== index))}
            >
              {form.removeComment(index + 1)}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button size="xs" variant="default" onClick={() => onChange([...comments, ''])}>
          {form.addComment}
        </Button>
      </div>
      <FromSheet
        name={form.comments}
        columns={COMMENT_COLUMNS}
        most={MOST_COMMENTS}
        read={(rows) => {
          const { comments: lines, faults } = commentsInSheet(rows);
          return { lines, faults };
        }}
        onLines={onChange}
      />
    </div>
  );
}
