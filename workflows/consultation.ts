import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';

/**
 * Lấy ý kiến: each body is sent the dossier and told what its silence would mean; it is reminded, warned, and told when
 * the period ends without its answer. The consultation closes when nothing is awaited and each comment has its
 * acceptance or explanation; the case that asked is told the result.
 */
export async function consultation(input: CaseInput): Promise<void> {
  const asking = openCase(input);
  asking.on('consulted', 'sendForOpinion');
  asking.on('reminder', 'remind');
  asking.on('silence-warning', 'warnOfSilence');
  asking.on('silence', 'tellSilence');
  asking.on('closed', 'notify');
  asking.holdDates();
  await asking.untilClosed();
}
