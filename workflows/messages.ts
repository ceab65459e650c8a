import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';

/** The queue that workers take the cases' work from. */
export const TASK_QUEUE = 'phoihop-cases';

/**
 * Mails leave by a queue of their own, whose rate is limited; it goes with the cases' queue, so that tests keep theirs
 * apart.
 */
export const mailQueueOf = (taskQueue: string): string => `${taskQueue}-mail`;

/** Something is on record that the case has to take in. What it is stands in the register; a signal says nothing. */
export const woken = defineSignal('woken');

/** Look at the register and the clock, and answer once that is done: for whoever must know that nothing is pending. */
export const look = defineUpdate<void>('look');

/** The procedure with what is done, open and to come, as people read it. */
export const outline = defineQuery<string>('outline');

/** The dates ahead, each by its name. */
export const timetable = defineQuery<{ step: string; purpose: string; at: string }[]>('timetable');

/** What every case's workflow is started with. The rest is in the register. */
export interface CaseInput {
  caseId: string;
}

/**
 * Mails that belong to no case (about an account, to confirm a citizen's address) are sent by a workflow for each file.
 */
export const NOTICE_WORKFLOW = 'notices';

export interface NoticeInput {
  /** Under what the mails are filed: an officer, a comment. */
  file: string;
}

export const noticeId = (file: string): string => `notices.${file}`;
