import { beginsFor } from '../data/seats';
import { useMe } from '../data/session';
import type { IconName } from '../parts/icon';
import { useWords } from '../words';

/** `also`: further addresses that stand under it. */
type Way = [href: string, label: string, icon: IconName, also?: string[]];

/** Where one can go: nobody is sent where the API would only turn them away. */
export function usePlaces(): Way[] {
  const { nav, diary, help, carrying, exchange, supports, supervisions, unitReport } = useWords();
  const me = useMe();
  const { seats, officer } = me;
  const administers = officer.admin || officer.adminOf !== null;
  return [
    ['/', nav.work, 'work', ['/done', '/passed-on']],
    ...(seats.length > 0 ? ([['/diary', diary.title, 'later']] satisfies Way[]) : []),
    ['/cases', nav.cases, 'cases'],
    ...(beginsFor(me).length > 0 ? ([['/start', nav.start, 'start']] satisfies Way[]) : []),
    ['/sessions', nav.sessions, 'session'],
    ['/official-documents', nav.documents, 'file', ['/arrivals', '/document-books', '/files']],
    ['/overdue', nav.overdue, 'late'],
    ['/reports', unitReport.title, 'report'],
    ['/law', nav.law, 'law'],
    ['/regions', nav.regions, 'region'],
    ['/exchanges', exchange.title, 'exchange'],
    ['/projects', nav.projects, 'project'],
    ['/carrying-out', carrying.title, 'indicator'],
    ['/supports', supports.title, 'support'],
    ['/supervisions', supervisions.title, 'supervise'],
    ...(seats.some((seat) => seat.role === 'head') || administers
      ? ([['/delegations', nav.delegations, 'person']] satisfies Way[])
      : []),
    ...(administers ? ([['/admin', nav.admin, 'admin']] satisfies Way[]) : []),
    ['/account', nav.account, 'account', ['/systems']],
    ['/help', help.title, 'question'],
  ];
}
