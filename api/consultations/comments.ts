import type { Comment, ConsultationState } from '../../domain/consultation/state';
import { acceptedActs, type AcceptedAct } from '../../register/accepted';
import { officerNames } from '../accounts/officerNames';
import { keyAfter, idKey } from '../http/keyset';
import { namesAt } from '../http/names';
import { type Page, page } from '../http/page';
import type { Services } from '../services';
import { handlingSeqs } from './queries';
import type { CommentQuery, CommentView } from './schema';

/** The table of acceptance and explanation, in the order in which the comments came. */
export async function commentTable(
  services: Services,
  state: ConsultationState,
  query: CommentQuery,
): Promise<Page<CommentView>> {
  const [last] = keyAfter(query.cursor, [idKey]) ?? [''];
  const all = Object.values(state.comments)
    .filter((comment) => wanted(comment, query))
    .sort((a, b) => compare(a.id, b.id));
  const { items, next } = page(
    all.filter(({ id }) => last === '' || compare(id, last) > 0),
    query.limit,
    ({ id }) => [id],
  );
  const acts = await actsAbout(
    services,
    state.opening.caseId,
    items.map(({ id }) => id),
  );
  const name = namesAt(services, state.openedAt);
  return {
    items: items.map((comment) => ({
      ...commentView(comment, acts),
      from: name(comment.from),
      article: articleOf(state, comment),
    })),
    next,
  };
}

/** A comment on an article has the article's own name. */
function articleOf({ opening: { articles = [] } }: ConsultationState, { id }: Comment): string | null {
  const { own } = partsOf(id);
  return articles.some((one) => one.id === own) ? own : null;
}

function wanted({ from, handling }: Comment, query: CommentQuery): boolean {
  return (
    (query.from === undefined || from === query.from) &&
    (query.handled === undefined || (handling !== null) === query.handled)
  );
}

/** A comment's id is its reply's number and the name that the reply gave it. */
function partsOf(id: string): { reply: number; own: string } {
  const dot = id.indexOf('.');
  return { reply: Number(id.slice(0, dot)), own: id.slice(dot + 1) };
}

function compare(a: string, b: string): number {
  return partsOf(a).reply - partsOf(b).reply || partsOf(a).own.localeCompare(partsOf(b).own, 'en', { numeric: true });
}

/** What brings comments: a body's own reply, or one that came on paper and whoever asked entered. */
const REPLIES = ['reply', 'enter-answer'];

interface Acts {
  replies: Map<number, AcceptedAct>;
  handlings: Map<string, AcceptedAct>;
  people: Map<string, string>;
}

async function actsAbout({ db }: Services, caseId: string, comments: string[]): Promise<Acts> {
  const seqs = [...comments.map((id) => partsOf(id).reply), ...(await handlingSeqs(db, caseId, comments))];
  const acts = await acceptedActs(db, caseId, { names: ['handle', ...REPLIES], seqs });
  const of = (word: string) => acts.filter(({ name }) => name === word);
  return {
    replies: new Map(REPLIES.flatMap(of).map((act) => [act.seq, act])),
    handlings: new Map(of('handle').map((act) => [String(act.data.comment), act])),
    people: await officerNames(
      db,
      of('handle').map(({ by }) => by.officer),
    ),
  };
}

function commentView(
  { id, handling }: Comment,
  { replies, handlings, people }: Acts,
): Omit<CommentView, 'from' | 'article'> {
  const { reply, own } = partsOf(id);
  const said = replies.get(reply);
  const handled = handlings.get(id);
  return {
    id,
    reply,
    handling,
    at: said?.at ?? null,
    text: said?.texts[own] ?? null,
    handled: handled
      ? {
          seq: handled.seq,
          at: handled.at,
          officer: { id: handled.by.officer, name: people.get(handled.by.officer) ?? null },
          text: handled.texts.answer ?? null,
        }
      : null,
  };
}
