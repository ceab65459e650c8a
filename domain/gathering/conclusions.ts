import type { DocumentRef } from '../case/documents';
import type { Data, DataValue } from '../case/entry';
import type { Letter } from '../case/logic';
import type { Again, Basis, Text } from '../law/procedure';
import type { DutyOpening } from './state';

/** What a meeting concluded for somebody to do, and on whose behalf it is gathered. */
interface Conclusions {
  /** The case that it is gathered in. */
  toCase: string;
  parent: string;
  step: string;
  unit: string;
  askedBy: string;
  role: 'head' | 'officer';
  /** What the meeting is called; `of`: what its case is. */
  meeting: Text;
  of?: Text;
  calendar: string;
  again?: Again;
  reminders: string[];
  cites: Basis;
  documents: DocumentRef[];
  duties: DutyOpening[];
}

/** The letter by which what a meeting concluded becomes duties, each with who does it and by when (S36). */
export function conclusionsLetter({ meeting, of, again, reminders, ...rest }: Conclusions): Letter {
  const { toCase } = rest;
  const named = { vi: `Thực hiện kết luận: ${meeting.vi}`, en: `Carrying out the conclusions: ${meeting.en}` };
  const data = {
    ...rest,
    caseId: toCase,
    title: named,
    ...(again && { again }),
    dueOn: null,
    reminders: reminders.length > 0 ? reminders : ['2wd'],
    escalate: null,
    produces: [{ type: 'result', title: { vi: 'Kết quả thực hiện', en: 'What came of it' }, required: false }],
    asks: [],
    carriesProjects: false,
    programme: [],
    agreed: [],
    bodies: [],
  } as unknown as Record<string, DataValue>;
  const { toCase: _toCase, ...opening } = data;
  const title = of ? { vi: `${named.vi} – ${of.vi}`, en: `${named.en} – ${of.en}` } : named;
  return {
    toCase,
    opens: { kind: 'gathering', title, resolve: {} },
    name: 'open',
    key: `${toCase}/open`,
    data: opening as Data,
  };
}
