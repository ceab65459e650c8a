import { formatVnDate } from '../calendar/dates';
import type { SetDay } from '../law/due';
import type { Citation, Text } from '../law/procedure';
import { remembered } from '../remembered';
import type { Dating, DatingDocument } from './state';

export type DatingKind = 'timetable' | 'directive';

/**
 * The days that documents lay down for the steps: the directive's before the unit's own timetable's, one's own
 * directive before one from above.
 */
export const setDays = ({ dating }: { dating: Dating }): Record<string, SetDay> => laidDown(dating);

const laidDown = remembered(({ timetable: own, directive, above }: Dating) => ({
  ...daysOf(own, 'timetable'),
  ...directed({ above, directive }),
}));

/** Those that directives lay down. */
export const directed = ({ above, directive }: Pick<Dating, 'above' | 'directive'>): Record<string, SetDay> => ({
  ...daysOf(above, 'directive'),
  ...daysOf(directive, 'directive'),
});

function daysOf(document: DatingDocument | null, kind: DatingKind): Record<string, SetDay> {
  if (!document) return {};
  const cites = [citationOf(document, kind)];
  const set = { cites, overLaw: kind === 'directive', seq: document.seq };
  return Object.fromEntries(Object.entries(document.days).map(([step, on]) => [step, { on, ...set }]));
}

/** What the document is called. */
export function documentName({ number: no, signedOn, title, issuer }: DatingDocument, kind: DatingKind): Text {
  const on = formatVnDate(signedOn);
  return kind === 'timetable'
    ? { vi: `Lịch làm việc của đơn vị số ${no} ngày ${on}`, en: `The unit’s working timetable no. ${no} of ${on}` }
    : { vi: `${title} số ${no} ngày ${on} của ${issuer}`, en: `${title} no. ${no} of ${on}, ${issuer}` };
}

/** The document as that on which a day rests. */
function citationOf(document: DatingDocument, source: DatingKind): Citation {
  const name = documentName(document, source);
  const { signedOn } = document;
  return { instrument: source, name, source, verified: 'read', checkedOn: signedOn };
}
