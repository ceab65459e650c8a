import { DomainError } from '../../domain/errors';
import { type DocumentState, newest } from '../../domain/officialDocument/state';
import { actorFor } from '../acts/actor';
import { caseInSight, shows } from '../http/caseInSight';
import { namesAt } from '../http/names';
import type { Input } from '../http/route';
import type { ById } from '../http/fields';
import { fileReply } from '../papers/handlers';
import { fileOf } from '../papers/files';
import { contentOf } from '../papers/store';
import { issuedPaper } from './issued';
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
  const { seq, documents: files } = newest(state);
  const written = await contentOf(services, files);
  if (!written) throw new DomainError('not-written-here');
  return { body: { version: seq, paper: written.paper } };
}

/** As it went out. */
export async function issued({ params: { id, format }, officer, services }: Input<{ params: typeof issuedFile }>) {
  const { state } = await caseInSight<DocumentState>(services, officer, id, 'official-document');
  const { paper, layouts, at } = await issuedPaper(services, state);
  const bytes = await fileOf(services, { paper, layout: layouts[format], format, at });
  return fileReply(bytes, format, id);
}
