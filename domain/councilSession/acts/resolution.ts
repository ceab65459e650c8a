import { document, isoDate, line, note, number, sha256 } from '../../case/forms';
import { changeItem } from '../items';
import { ACCEPTED, alreadyDone, byClerks, onAdopted, refuse, type SessionAct } from '../rulings';
import type { DocumentRef } from '../state';
import { item } from './agenda';

/** The number and signed text of an adopted resolution; often days after the session. */
export const numberResolution: SessionAct = {
  by: byClerks,
  data: item.extend({ number, textSha256: sha256, document }),
  texts: note,
  judge: onAdopted((item, state, act) => {
    if (item.resolution) return alreadyDone(item.id, item.resolution.at);
    const taken = state.items.find((other) => other.resolution?.number === act.data.number);
    return taken ? refuse('invalid-input', { field: 'number', rule: `not yet used: ${taken.id}` }) : ACCEPTED;
  }),
  apply(state, act) {
    const { number, textSha256, document } = act.data as { number: string; textSha256: string; document: DocumentRef };
    return changeItem(state, act.data.item, { resolution: { number, textSha256, document, at: act.at } });
  },
};

/** Where and on which day the numbered resolution was made public. */
export const publishItem: SessionAct = {
  by: byClerks,
  data: item.extend({ on: isoDate, where: line(200) }),
  texts: note,
  judge: onAdopted((item) => {
    if (!item.resolution) return refuse('step-not-open', { step: item.id, waitsFor: 'number-resolution' });
    return item.publication ? alreadyDone(item.id, item.publication.at) : ACCEPTED;
  }),
  apply(state, act) {
    const { on, where } = act.data as { on: string; where: string };
    return changeItem(state, act.data.item, { publication: { on, where, at: act.at } });
  },
};
