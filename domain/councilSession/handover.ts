import { type Handover, heir } from '../case/succession';
import { unreceived } from './acts/question';
import type { SessionState } from './state';

/**
 * What a body that ends has in a session: the Council itself, its Standing Body, and the committees that owe a
 * report; and whoever a deputy's question is put to.
 */
export const handover: Handover<SessionState> = {
  bodies: ({ council, standingBody, items, ...state }) => [
    council,
    standingBody,
    ...unreceived(state).map(({ to }) => to),
    ...items.filter(({ decision, report }) => !decision && !report).map(({ reportBy }) => reportBy),
  ],
  handOver: (state, pass) => ({
    ...state,
    council: heir(state.council, pass),
    standingBody: heir(state.standingBody, pass),
    unit: state.council === pass.old ? (pass.new.split('.')[0] as string) : state.unit,
    questions: state.questions.map((one) => (one.receivedAt ? one : { ...one, to: heir(one.to, pass) })),
    items: state.items.map((item) =>
      item.decision || item.report ? item : { ...item, reportBy: heir(item.reportBy, pass) },
    ),
  }),
  told: ({ standingBody }) => [standingBody],
};
