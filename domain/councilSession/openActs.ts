import type { IsoDate } from '../calendar/dates';
import { mayBeHeard, mayBeVoted } from './items';
import type { SessionState } from './state';

/** What of an item decides which acts are open on it. */
interface OpenItem {
  kind: string;
  case: string | null;
  lacks: readonly string[];
  targets: number | null;
  plan: { targets?: object | undefined } | null;
  report: object | null;
  decision: { outcome: string; votes: object | null; ending?: { notedAt: string | null } | null } | null;
  resolution: object | null;
  publication: object | null;
}

/** What of a session decides which acts are open on it as a whole. */
type OpenSession = Pick<SessionState, 'status' | 'opensOn'> & { items: readonly Pick<OpenItem, 'decision'>[] };

const PREPARING = ['file-report', 'add-dossier'];
const SENDING_AWAY = ['return-dossier', 'postpone', 'withdraw-item'];

/** The acts on the session as a whole that the rules would accept today, from whoever has the right. */
export function openSessionActs({ status, opensOn, items }: OpenSession, today: IsoDate): string[] {
  if (status === 'closed') return [];
  const agenda = ['add-item', 'set-agenda'];
  if (status === 'convened') return [...(today < opensOn ? [] : ['open-session']), ...agenda, 'move-date'];
  return ['roll-call', ...agenda, ...(items.some(({ decision }) => !decision) ? [] : ['close-session'])];
}

/** The acts on an item that the rules would accept, from whoever has the right. */
export function openItemActs(status: SessionState['status'], item: OpenItem): string[] {
  if (item.decision) return [...endingActs(status, item), ...afterDecision(item)];
  if (status === 'closed') return [];
  const reported = item.report ? ['withdraw-report'] : [];
  return [...(status === 'open' ? sittingActs(item) : []), ...PREPARING, ...reported, ...SENDING_AWAY];
}

const endingActs = (status: SessionState['status'], { decision }: OpenItem): string[] =>
  decision?.ending?.notedAt === null && status !== 'closed' ? ['note-ending'] : [];

function sittingActs(item: OpenItem): string[] {
  const voted = mayBeVoted(item) && !item.lacks.includes('report') ? ['vote'] : [];
  return [
    'attendance',
    ...voted,
    ...(item.plan?.targets ? ['amend-targets'] : []),
    ...(mayBeHeard(item) ? ['note-item'] : []),
  ];
}

function afterDecision({ decision, resolution, publication }: OpenItem): string[] {
  const corrected = decision?.votes && !resolution ? ['correct-vote'] : [];
  if (decision?.outcome !== 'adopted') return corrected;
  if (!resolution) return ['number-resolution', ...corrected];
  return publication ? [] : ['publish-item'];
}
