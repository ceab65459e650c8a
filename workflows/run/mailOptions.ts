import { workflowInfo } from '@temporalio/workflow';
import { mailQueueOf } from '../messages';

/** A mail server may be away for days: sending is tried until it is done; `atMost` is how long one try may take. */
export const mailOptions = (atMost: '10 minutes' | '1 hour') => ({
  taskQueue: mailQueueOf(workflowInfo().taskQueue),
  startToCloseTimeout: atMost,
  heartbeatTimeout: '1 minute' as const,
  retry: { initialInterval: '5 seconds' as const, backoffCoefficient: 2, maximumInterval: '5 minutes' as const },
});
