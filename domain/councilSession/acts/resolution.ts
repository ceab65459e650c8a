import { type Counts, ofDocument, onDay, whenOf } from '../../case/daysThatCount';
import { document, isoDate, line, note, number, sha256 } from '../../case/forms';
import { accepted, alreadyDone, refused } from '../../case/machine';
import { changeItem, findItem } from '../items';
import { byClerks, onAdopted, type SessionAct } from '../rulings';
import type { DocumentRef, SessionState } from '../state';
import { item } from './agenda';

/** Nothing is issued or published before the Council has adopted it, or before the day that the resolution bears. */
const after: Counts<SessionState>['after'] = (state, { data }) => {
  const { decision = null, resolution = null } = findItem(state, data.item) ?? {};
  return [
    { basis: String(data.item), on: decision && onDay(decision) },
    { basis: String(data.item), on: resolution && resolution.countsOn },
  ];
};

/** The number and signed text of an adopted resolution; often days after the session. */
export const numberResolution: SessionAct = {
  by: byClerks,
  data: item.extend({ ...ofDocument, number, textSha256: sha256, document }),
  texts: note,
  counts: { by: 'issue', after },
  judge: onAdopted((item, state, act) => {
    if (item.resolution) return alreadyDone(item.id, item.resolution.at);
    const taken = state.items.find((other) => other.resolution?.number === act.data.number);
    return taken ? refused('invalid-input', { field: 'number', rule: `not yet used: ${taken.id}` }) : accepted();
  }),
  apply(state, act) {
    const { number, textSha256, document } = act.data as { number: string; textSha256: string; document: DocumentRef };
    return changeItem(state, act.data.item, { resolution: { number, textSha256, document, ...whenOf(act) } });
  },
};

/** Where and on which day the numbered resolution was made public. */
export const publishItem: SessionAct = {
  by: byClerks,
  data: item.extend({ on: isoDate, where: line(200) }),
  texts: note,
  counts: { by: 'publication', after },
  judge: onAdopted((item) => {
    if (!item.resolution) return refused('step-not-open', { step: item.id, waitsFor: 'number-resolution' });
    return item.publication ? alreadyDone(item.id, item.publication.at) : accepted();
  }),
  apply(state, act) {
    const { on, where } = act.data as { on: string; where: string };
    return changeItem(state, act.data.item, { publication: { on, where, ...whenOf(act) } });
  },
};
