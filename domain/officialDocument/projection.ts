import { type Row, rowOf } from '../case/rows';
import type { Data } from '../case/entry';
import type { Task, Words } from '../case/logic';
import type { Text } from '../law/procedure';
import { deliveryRow } from './obligations';
import {
  type Delivery,
  deliveriesOf,
  type DocumentState,
  isDraft,
  newest,
  notUndone,
  silentOnDraft,
  writtenNumber,
} from './state';

type Shown = Pick<Task, 'key' | 'body' | 'step' | 'acts' | 'openedAt'> & {
  title: Text;
  dueOn?: string | null;
  /** By which entry it came back. */
  back?: number | undefined;
};

/** What each body has to do with it now. */
export const documentTasks = (state: DocumentState): Task[] =>
  [...drafting(state), ...signing(state), ...issuing(state), ...receiving(state), ...undoing(state)].map(
    ({ title, dueOn = null, back, ...task }) => ({
      ...task,
      dueOn,
      facts: {
        title,
        kind: 'official-document',
        subject: newest(state).subject,
        type: state.opening.type,
        ...(back !== undefined && { back }),
      },
    }),
  );

function drafting(state: DocumentState): Shown[] {
  if (!isDraft(state)) return [];
  const { at } = newest(state);
  const own: Shown = {
    key: 'draft',
    body: state.opening.issuer,
    step: 'draft',
    acts: ['revise-draft', 'ask-remarks', 'forward-draft', 'drop-draft'],
    openedAt: at,
    back: state.life === 'returned' ? state.returns.at(-1)?.seq : undefined,
    title: { vi: 'Soạn thảo, trình ký văn bản', en: 'Draft the document and put it forward' },
  };
  const asked = silentOnDraft(state).map(
    (body): Shown => ({
      key: `remark/${body}`,
      body,
      step: 'draft',
      acts: ['remark-draft'],
      openedAt: at,
      title: { vi: 'Góp ý dự thảo văn bản', en: 'Comment on the draft document' },
    }),
  );
  return [own, ...asked];
}

const signing = ({ forward, life }: DocumentState): Shown[] =>
  forward && life === 'for-signature'
    ? [
        {
          key: 'signature',
          body: forward.to,
          step: 'signature',
          acts: ['sign-document', 'return-draft'],
          openedAt: forward.at,
          title: { vi: 'Ký văn bản', en: 'Sign the document' },
        },
      ]
    : [];

/** The number is given by the book; the task only says that it is wanted. */
const issuing = ({ signature, life, opening }: DocumentState): Shown[] =>
  signature && life === 'signed'
    ? [
        {
          key: 'issue',
          body: opening.issuer,
          step: 'issue',
          acts: ['give-number'],
          openedAt: signature.at,
          title: { vi: 'Cấp số, phát hành văn bản', en: 'Number and issue the document' },
        },
      ]
    : [];

function receiving(state: DocumentState): Shown[] {
  const { issue, life } = state;
  if (!issue || life !== 'issued') return [];
  const { answerBy } = newest(state);
  return deliveriesOf(state).flatMap((delivery): Shown[] => {
    const { recipient, receivedOn, refusedOn } = delivery;
    if (!recipient.body || receivedOn || refusedOn) return [];
    return [
      {
        key: `receive/${recipient.key}`,
        body: recipient.body,
        step: deliveryRow(recipient.key),
        acts: ['receive-document', 'refuse-document'],
        dueOn: answerBy,
        openedAt: issue.at,
        title: { vi: 'Văn bản mới đến', en: 'A document has arrived' },
      },
    ];
  });
}

const undoing = (state: DocumentState): Shown[] =>
  notUndone(state).map(({ recipient }) => ({
    key: `undo/${recipient.key}`,
    body: recipient.body as string,
    step: deliveryRow(recipient.key),
    acts: ['confirm-recall'],
    openedAt: state.affected.at(-1)?.at as string,
    title: { vi: 'Hủy hoặc gửi lại văn bản bị thu hồi', en: 'Destroy or send back a recalled document' },
  }));

/** One row for the document, one for its number, one a recipient. */
export const documentSteps = (state: DocumentState): Row[] => [
  draftRow(state),
  ...(state.signature ? [issueRow(state)] : []),
  ...deliveriesOf(state).map((delivery) => deliveryRowOf(state, delivery)),
];

function draftRow(state: DocumentState): Row {
  const { opening, openedAt, signature, life, forward, versions } = state;
  const holder = life === 'for-signature' && forward ? forward.to : opening.issuer;
  return rowOf('draft', 'official-document', holder, {
    round: versions.length,
    status: signature ? 'done' : life === 'dropped' ? 'cancelled' : 'open',
    openedAt,
    doneAt: signature?.at ?? null,
    outcome: life,
    facts: factsOf(state),
  });
}

/** What lists, books and search say of it. */
function factsOf({ opening, issue, life, ...state }: DocumentState): Data {
  const { subject, urgency, answerBy, recipients, documents } = newest({ opening, issue, life, ...state });
  return {
    title: opening.title,
    issuer: opening.issuer,
    type: opening.type,
    subject,
    urgency,
    answerBy,
    life,
    about: opening.about?.case ?? null,
    step: opening.about?.step ?? null,
    recipients: recipients.length,
    attached: documents.length,
    signer: state.signature?.officer ?? null,
    position: state.signature?.position ?? null,
    ...(issue && {
      book: issue.book,
      number: issue.number,
      written: writtenNumber(issue),
      date: issue.date,
      keptBy: issue.keptBy ?? null,
      clerk: { ...issue.clerk },
    }),
  };
}

/** It is found by its subject, its number and notation, whose it is, and who receives it. */
export function documentWords(state: DocumentState): Words {
  const { subject, recipients } = newest(state);
  const written = state.issue ? [writtenNumber(state.issue)] : [];
  const named = recipients.flatMap(({ name }) => name ?? []);
  return { texts: [subject, ...written, ...named], bodies: [state.opening.issuer], units: [] };
}

function issueRow({ issue, signature, opening, life }: DocumentState): Row {
  return rowOf('issue', 'official-document', opening.issuer, {
    status: issue ? 'done' : life === 'dropped' ? 'cancelled' : 'open',
    openedAt: signature?.at ?? null,
    doneAt: issue?.at ?? null,
    outcome: issue ? writtenNumber(issue) : null,
    facts: { title: { vi: 'Cấp số, phát hành', en: 'Number and issue' } },
  });
}

function deliveryRowOf(
  { issue, life }: DocumentState,
  { recipient, receivedOn, proof, refusedOn, exchanged, seq }: Delivery,
): Row {
  const ended = receivedOn ?? refusedOn;
  return rowOf(deliveryRow(recipient.key), 'delivery', recipient.body ?? (issue as { book: string }).book, {
    status: ended ? 'done' : life === 'issued' ? 'open' : 'cancelled',
    openedAt: issue?.at ?? null,
    outcome: receivedOn ? 'received' : refusedOn ? 'refused' : null,
    facts: {
      title: { vi: 'Nơi nhận', en: 'Recipient' },
      name: recipient.name,
      on: ended,
      proof,
      exchange: exchanged.at(-1)?.status ?? null,
      seq,
    },
  });
}
