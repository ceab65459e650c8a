import { ADMINISTRATION } from '../../domain/case/entry';
import { isRegisteredOwner } from '../../domain/units/registered';
import type { WhoAmI } from '../data/api';

/** Whose day a guide is for. */
export const GUIDES = ['planning', 'signer', 'consulted', 'clerk', 'council', 'deputy', 'owner', 'admin'] as const;
export type Guide = (typeof GUIDES)[number];

/** Where each of a guide's steps is done, in the order of its words. */
export const PLACES: Record<Guide, string[]> = {
  planning: ['/start', '/cases', '/cases', '/', '/', '/', '/community', '/cases', '/cases', '/cases'],
  signer: ['/', '/', '/', '/delegations'],
  consulted: ['/', '/', '/', '/', '/community'],
  clerk: ['/document-books', '/official-documents', '/official-documents', '/arrivals'],
  council: ['/sessions', '/sessions', '/sessions', '/sessions', '/sessions', '/supervisions'],
  deputy: ['/sessions', '/sessions', '/sessions', '/sessions'],
  owner: ['/projects', '/', '/', '/'],
  admin: [
    '/admin/officers',
    '/admin/officers',
    '/overdue',
    '/admin/mailbox',
    '/admin/calendar',
    '/law',
    '/admin/operation',
  ],
};

/** Whose day is one's own: of several seats the one that does most. */
export function guideOf({ seats: all, officer }: Pick<WhoAmI, 'seats' | 'officer'>): Guide {
  const seats = all.filter(({ body }) => body !== ADMINISTRATION);
  if (seats.length === 0) return officer.admin ? 'admin' : 'consulted';
  const has = (role: string) => seats.some((seat) => seat.role === role);
  if (seats.every(({ role }) => role === 'clerk')) return 'clerk';
  if (seats.every(({ body }) => isRegisteredOwner(body))) return 'owner';
  if (seats.some(({ body, role }) => role !== 'deputy' && isCouncils(body))) return 'council';
  if (seats.some(({ body }) => PLANNERS.test(body))) return 'planning';
  if (has('head')) return 'signer';
  return has('officer') ? 'consulted' : 'deputy';
}

const isCouncils = (body: string): boolean => /hdnd/.test(body);
/** The bodies that draw up plans: of a province its finance department, of a commune its economic division. */
const PLANNERS = /\.(so-tai-chinh|phong-kinh-te|bo-tai-chinh)/;
