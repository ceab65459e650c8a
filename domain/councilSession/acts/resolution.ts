import { day, documentRef, text } from '../../case/fields';
import { changeItem } from '../items';
import { ACCEPTED, alreadyDone, onAdopted, refuse, type ActRule } from '../rulings';
import type { DocumentRef } from '../state';

/** The number and signed text of an adopted resolution; often days after the session. */
export const numberResolution: ActRule = {
  fields: { item: text, number: text, textSha256: text, document: documentRef },
  afterClosing: true,
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
export const publishItem: ActRule = {
  fields: { item: text, on: day, where: text },
  afterClosing: true,
  judge: onAdopted((item) => {
    if (!item.resolution) return refuse('step-not-open', { step: item.id, waitsFor: 'number-resolution' });
    return item.publication ? alreadyDone(item.id, item.publication.at) : ACCEPTED;
  }),
  apply(state, act) {
    const { on, where } = act.data as { on: string; where: string };
    return changeItem(state, act.data.item, { publication: { on, where, at: act.at } });
  },
};
