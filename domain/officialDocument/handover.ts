import { type Handover, heir, inherited, type Pass } from '../case/succession';
import { deliveriesOf, type Delivery, type DocumentState, type Recipient, unproved } from './state';

/** What a body that ends has open in a document: its draft, its signature, what was sent to it and not yet received. */
export const handover: Handover<DocumentState> = {
  bodies: (state) => [
    state.opening.issuer,
    state.forward?.to,
    ...unproved(state).map(({ recipient }) => recipient.body),
  ],
  handOver(state, pass) {
    const { opening, forward, asked } = state;
    return {
      ...state,
      opening: { ...opening, issuer: heir(opening.issuer, pass) },
      forward: forward && { ...forward, to: heir(forward.to, pass) },
      asked: asked.map((one) => ({ ...one, bodies: inherited(one.bodies, pass) })),
      versions: state.versions.map((one) => ({ ...one, recipients: one.recipients.map((to) => after(to, pass)) })),
      deliveries: Object.fromEntries(deliveriesOf(state).map((one) => [one.recipient.key, deliveryAfter(one, pass)])),
    };
  },
  told: ({ opening }) => [opening.issuer],
};

const after = (recipient: Recipient, pass: Pass): Recipient => ({ ...recipient, body: heir(recipient.body, pass) });

/** What was received stays its receiver's. */
const deliveryAfter = (delivery: Delivery, pass: Pass): Delivery =>
  delivery.receivedOn ? delivery : { ...delivery, recipient: after(delivery.recipient, pass) };
