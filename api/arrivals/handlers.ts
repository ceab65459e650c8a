import { shows } from '../http/caseInSight';
import { namesAt } from '../http/names';
import type { Input } from '../http/route';
import { arrivals } from './queries';
import { registerArrival } from './register';
import type { arrivalQuery, newArrival } from './schema';
import { arrivalView, rowView } from './view';

export async function create({ body, officer, services, req }: Input<{ body: typeof newArrival }>) {
  const registered = await registerArrival(services, officer, body, req);
  const headers = {
    Location: registered.id ? `/api/arrivals/${registered.id}` : `/api/document-books/${registered.book}`,
  };
  return { status: registered.id ? 201 : 202, headers, body: registered };
}

export async function list(input: Input<{ query: typeof arrivalQuery }>) {
  const { items, next } = await arrivals(input);
  const name = namesAt(input.services, await input.services.clock.now());
  const rows = items.flatMap(({ facts, ...row }) => (facts ? [rowView({ ...row, facts }, name)] : []));
  return { body: { items: rows, next } };
}

export const show = shows('arrival', arrivalView);
