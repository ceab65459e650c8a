import { DomainError } from '../../domain/errors';
import { type DocumentState, newest } from '../../domain/officialDocument/state';
import { actorFor } from '../acts/actor';
import { caseInSight, shows } from '../http/caseInSight';
import { namesAt } from '../http/names';
import type { Input } from '../http/route';
import type { ById } from '../http/fields';
import { fileReply } from '../papers/handlers';
import { fileOf } from '../papers/files';
import { contentOf, type Written } from '../papers/store';
import type { Services } from '../services';
import { giveNumber } from './number';
import { documents } from './queries';
import type { documentQuery, issuedFile, numberWish } from './schema';
import { documentView, rowView } from './view';

export async function list(input: Input<{ query: typeof documentQuery }>) {
  const { items, next } = await documents(input);
  const name = namesAt(input.services, await input.services.clock.now());
  const rows = items.filter(({ facts }) => facts !== null).map((row) => rowView(row, name));
  return { body: { items: rows, next } };
}

export const show = shows('official-document', documentView);

export async function number({ params, body, officer, services, req }: Input<ById & { body: typeof numberWish }>) {
  const numbered = await giveNumber(services, officer, params.id, body, req);
  return { status: numbered.number === null ? 202 : 201, body: numbered };
}

/** As it was written, for those who write it. */
export async function paper({ params: { id }, officer, services }: Input<ById>) {
  const { state } = await caseInSight<DocumentState>(services, officer, id, 'official-document');
  await actorFor(services, officer, { body: state.opening.issuer });
  return { body: { version: newest(state).seq, paper: (await writtenOf(services, state)).paper } };
}

/** The content of its newest version. Throws `not-written-here`, `document-damaged`. */
async function writtenOf(services: Services, state: DocumentState): Promise<Written> {
  const written = await contentOf(services, newest(state).documents);
  if (!written) throw new DomainError('not-written-here');
  return written;
}

/**
 * As it went out: the content that its signed version names by hash, with number, notation and date as the book gave
 * them and nothing else changed, made as of when it was numbered. Throws `not-issued`.
 */
export async function issued({ params: { id, format }, officer, services }: Input<{ params: typeof issuedFile }>) {
  const { state } = await caseInSight<DocumentState>(services, officer, id, 'official-document');
  if (!state.issue) throw new DomainError('not-issued');
  const { paper, layouts } = await writtenOf(services, state);
  const { number: given, notation, date, at } = state.issue;
  const numbered = { ...paper, number: given, notation, date };
  const bytes = await fileOf(services, { paper: numbered, layout: layouts[format], format, at: new Date(at) });
  return fileReply(bytes, format, id);
}
