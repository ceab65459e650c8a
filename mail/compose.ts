import { createHash } from 'node:crypto';
import type { MailOrder } from '../domain/case/logic';
import type { Prisma } from '../prisma/generated/client';
import { holdersOf } from './holders';
import { chunks } from '../prisma/chunks';
import { withReasons } from './reasons';
import { findRecipients, type PrismaLike, type Recipient } from './recipients';
import { withTitles } from './titles';
import { traceNow } from './trace';
import { mayWait } from './urgent';
import { render, type Addressee, type MailCase, type MailContext } from './render';

type Row = Prisma.MailCreateManyInput;

/**
 * A mail to be written, and the event on whose occasion: by it the case's workflow sends it under its business name.
 */
export interface OccasionedOrder extends MailOrder {
  occasion: string;
}

/** Fourteen parameters a row, of the 32,767 that one statement may carry. */
const ROWS_PER_INSERT = 1_000;
const NOBODY: Addressee = { locale: 'vi', onBehalfOf: null };

/**
 * Writes the mails of these orders in the transaction that records what caused them, and returns how many now
 * wait, to be sent or for the mail of the day. The unique index (case, key, recipient) makes a repeat harmless. A body
 * without an officer gets a row of status `skipped`, so that administrators see who could not be told.
 */
export async function composeMails(
  tx: PrismaLike,
  of: MailCase,
  orders: OccasionedOrder[],
  context: MailContext,
): Promise<number> {
  if (orders.length === 0) return 0;
  const recipients = await findRecipients(
    tx,
    orders.map((order) => order.toBody),
    context.today,
  );
  const waiting: Row[] = [];
  const skipped: Row[] = [];
  const holders = await holdersOf(tx, of.id, orders);
  for (const order of await withTitles(tx, await withReasons(tx, orders))) {
    const people = among(recipients.get(order.toBody) ?? [], order.only, holders(order));
    waiting.push(...people.map((person) => mailRow(of, order, context, person)));
    if (people.length === 0) skipped.push(skippedRow(of, order, context));
  }
  await insert(tx, skipped);
  return insert(tx, waiting);
}

/** Those whom it is for, or who work on it; where nobody sits there, the body is told all the same. */
function among(people: Recipient[], only: MailOrder['only'], holders: ReadonlySet<string>): Recipient[] {
  if (!only && holders.size === 0) return people;
  const isMeant = ({ officer, head }: Recipient): boolean => {
    if (!only) return holders.has(officer);
    return 'role' in only ? head : officer === only.officer;
  };
  const meant = people.filter(isMeant);
  return meant.length > 0 ? meant : people;
}

/** The same mail always has the same id, on whatever machine and however often it is written. */
export function messageIdOf(caseId: string, key: string, recipient: string, publicUrl: string): string {
  const digest = createHash('sha256').update(`${caseId}|${key}|${recipient}`).digest('hex');
  return `<${digest}@${new URL(publicUrl).hostname}>`;
}

async function insert(tx: PrismaLike, rows: Row[]): Promise<number> {
  let count = 0;
  const traceparent = traceNow();
  for (const some of chunks(rows, ROWS_PER_INSERT)) {
    const data = some.map((row) => ({ ...row, traceparent }));
    count += (await tx.mail.createMany({ data, skipDuplicates: true })).count;
  }
  return count;
}

function mailRow(of: MailCase, order: OccasionedOrder, context: MailContext, person: Recipient): Row {
  const status = person.daily && mayWait(order, context.today) ? 'held' : 'waiting';
  return { ...rowFor(of, order, context, person, person.email), status };
}

function skippedRow(of: MailCase, order: OccasionedOrder, context: MailContext): Row {
  const row = rowFor(of, order, context, NOBODY, `no-officer:${order.toBody}`);
  return { ...row, html: '', calendar: null, status: 'skipped', lastError: 'no officer holds a seat in the body' };
}

function rowFor(of: MailCase, order: OccasionedOrder, context: MailContext, to: Addressee, recipient: string): Row {
  return {
    caseId: of.id,
    key: order.key,
    recipient,
    toBody: order.toBody,
    occasion: order.occasion,
    step: order.step,
    locale: to.locale,
    ...render(of, order, context, to),
    messageId: messageIdOf(of.id, order.key, recipient, context.publicUrl),
    rehearsal: of.rehearsal,
  };
}
