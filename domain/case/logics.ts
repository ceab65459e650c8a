import { carryingOut } from '../carryingOut';
import { consultation } from '../consultation';
import { planCycle } from '../planCycle';
import { gathering } from '../gathering';
import { project } from '../project';
import { councilSession } from '../councilSession';
import { support } from '../support';
import { supervision } from '../supervision';
import type { CaseKind } from './entry';
import type { CaseLogic } from './logic';

/** Each kind of case has its machine. The state is the machine's own affair. */
// oxlint-disable-next-line typescript/no-explicit-any -- the states share nothing
export const LOGICS: Record<CaseKind, CaseLogic<any>> = {
  'plan-cycle': planCycle,
  consultation,
  'council-session': councilSession,
  gathering,
  project,
  'carrying-out': carryingOut,
  support,
  supervision,
};
