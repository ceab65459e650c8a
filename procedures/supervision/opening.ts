import type { IsoDate } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import type { Text } from '../../domain/law/procedure';
import type { Part, Subject, SubjectParts, SupervisionLaw, SupervisionLevel } from '../../domain/supervision/law';
import type { SupervisionOpening } from '../../domain/supervision/state';
import type { Directory } from '../../domain/units/directory';
import { concerns } from '../../domain/units/within';
import { groupLaw, partsFor, supervisionLawOn } from './load';

export interface SupervisionRequest {
  directory: Directory;
  caseId: string;
  procedureHash: string;
  calendarHash: string;
  law: SupervisionLaw;
  unit: string;
  title: Text;
  subject: Subject;
  /** Which committee, where the subject is one of several. */
  conducts?: string;
  /** Which committee verifies for a Council or its Standing Body; its first without a word. */
  verifier?: string;
  supervised: string[];
  anchors: Record<string, IsoDate>;
  programme: string | null;
  source: SupervisionOpening['source'];
  /** The day of opening: law and bodies are those of that day. */
  on: IsoDate;
}

/** A group's law on a day. Throws `no-supervision-law`. */
export const supervisionLawFor = (group: string, on: IsoDate): SupervisionLaw =>
  groupLaw(supervisionLawOn(on, group), group);

/**
 * What the first entry of a supervision says. Throws `subject-not-competent`, `no-such-unit`, `unknown-anchor`,
 * `not-found` (a body that doesn't exist on that day), `outside-unit` (a body of another area), `invalid-input` (no
 * committee named, or the supervised supervising).
 */
export function supervisionOpening(request: SupervisionRequest): SupervisionOpening {
  const { law, caseId, procedureHash, calendarHash, unit, title, subject, anchors, programme, source, on } = request;
  requireAnchors(law, anchors);
  const level = request.directory.level(unit, on) as SupervisionLevel;
  return {
    caseId,
    procedure: procedureHash,
    calendar: calendarHash,
    unit,
    year: Number(on.slice(0, 4)),
    title,
    group: law.group,
    subject,
    level,
    parts: resolveParts(request, level),
    steps: Object.fromEntries(law.steps.map(({ id, by }) => [id, by])),
    ladder: Object.fromEntries(law.followUp.ladder.map(({ id, by }) => [id, by])),
    anchors,
    programme,
    source,
  };
}

function resolveParts(request: SupervisionRequest, level: SupervisionLevel): Record<Part, string[]> {
  const { law, subject, supervised } = request;
  const named = law.subjects.includes(subject)
    ? partsFor(supervisionLawOn(request.on, law.group), subject, level)
    : undefined;
  if (!named)
    throw new DomainError('subject-not-competent', { subject, group: law.group, allowed: law.subjects.join(', ') });
  const conducts = [conductor(request, named)];
  const decides = named.decides === named.conducts ? conducts : one(request, named.decides);
  const parts = {
    office: one(request, named.office),
    conducts,
    verifies: verifier(request, conducts),
    decides,
    closes: named.closes.flatMap((body) => one(request, body)),
    supervised,
  };
  requireSupervised(request, parts);
  return parts;
}

/** The supervising body itself; where the law names a group, the one that the request names. */
function conductor(request: SupervisionRequest, { conducts }: SubjectParts): string {
  const possible = resolve(request, conducts);
  const chosen = possible.length === 1 ? (request.conducts ?? possible[0]) : request.conducts;
  if (chosen && possible.includes(chosen)) return chosen;
  throw new DomainError('invalid-input', { field: 'conducts', rule: possible.join(', ') });
}

function verifier(request: SupervisionRequest, conducts: string[]): string[] {
  if (!['council', 'standing-body'].includes(request.subject)) return conducts;
  const committees = resolve(request, 'committees');
  const chosen = request.verifier ?? committees[0];
  if (!chosen) return conducts;
  if (committees.includes(chosen)) return [chosen];
  throw new DomainError('invalid-input', { field: 'verifier', rule: committees.join(', ') });
}

const resolve = ({ directory, unit, on }: SupervisionRequest, body: string): string[] =>
  directory.resolve({ body, at: 'unit' }, unit, on);
const one = (request: SupervisionRequest, body: string): string[] => resolve(request, body).slice(0, 1);

/** Nobody supervises itself, nor what belongs to another area. */
function requireSupervised(
  { directory, unit, supervised, on }: SupervisionRequest,
  parts: Record<Part, string[]>,
): void {
  const missing = supervised.find((body) => !directory.bodyExists(body, on));
  if (missing) throw notFound('body', missing);
  const what = supervised.find((body) => !concerns(directory, body.split('.')[0] as string, unit, on));
  if (what) throw new DomainError('outside-unit', { what, unit });
  const own = supervised.find((body) =>
    [parts.conducts, parts.decides, parts.closes, parts.verifies].some((bodies) => bodies.includes(body)),
  );
  if (own) throw new DomainError('invalid-input', { field: 'supervised', rule: `not ${own}` });
}

function requireAnchors({ anchors: known }: SupervisionLaw, anchors: Record<string, IsoDate>): void {
  const allowed = known.map(({ id }) => id);
  const unknown = Object.keys(anchors).find((anchor) => !allowed.includes(anchor));
  if (unknown) throw new DomainError('unknown-anchor', { anchor: unknown, allowed: allowed.join(', ') });
}
