import { type Handover, heir } from '../case/succession';
import type { SessionState } from './state';

/**
 * What a body that ends has in a session: the Council itself, its Standing Body, and the committees that owe a report.
 */
export const handover: Handover<SessionState> = {
  bodies: ({ council, standingBody, items }) => [
    council,
    standingBody,
    ...items.filter(({ decision, report }) => !decision && !report).map(({ reportBy }) => reportBy),
  ],
  handOver: (state, pass) => ({
    ...state,
    council: heir(state.council, pass),
    standingBody: heir(state.standingBody, pass),
    unit: state.council === pass.old ? (pass.new.split('.')[0] as string) : state.unit,
    items: state.items.map((item) =>
      item.decision || item.report ? item : { ...item, reportBy: heir(item.reportBy, pass) },
    ),
  }),
  told: ({ standingBody }) => [standingBody],
};
