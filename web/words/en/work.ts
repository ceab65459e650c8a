import type { WordsOf } from '../shape';
import type { work as vietnamese } from '../vi/work';

/** My work and its acts, in English. */
export const work: WordsOf<typeof vietnamese> = {
  work: {
    title: 'My work', empty: 'Nothing is left to do.', emptyHint: 'New tasks appear here by themselves.',
    asSeat: (role) => `You do this in your seat (${role})`, asDelegate: (role, whom) => `You do this by delegation from ${whom} (${role})`,
    body: 'Body', allBodies: 'All my bodies', count: (n) => (n === 1 ? '1 task' : `${n} tasks`),
    from: (date) => `Can be done only from ${date}`, comments: (n) => (n === 1 ? '1 comment waits for acceptance or explanation' : `${n} comments wait for acceptance or explanation`), toSession: 'Take it to the session',
    inSession: 'This step is decided in a session of the People’s Council.',
    waiting: (who) => `Waiting for you: ${who}`, andOthers: (n) => `and ${n} more`,
    noForm: 'This cannot be done on the page yet; use the API or the command line.',
  },
  act: {
  },
  form: {
    documents: 'Documents', required: 'required', optional: 'optional', choosePlease: 'Choose…', choose: 'Choose a file', replace: 'Replace', remove: 'Remove',
    types: 'PDF, Word, Excel, OpenDocument, text or image', number: 'Number of the document', signedOn: 'Signed on', note: 'Note', why: 'Reason',
    whyHint: 'Goes on the record; whoever sees the case can read it.', conclusion: 'Conclusion', overObjections: 'Decide although bodies object (a reason is required)',
    conclusions: { 'for': 'For', 'for-with-changes': 'For, with changes', 'against': 'Against' },
    answer: 'Answer', answers: { 'agree': 'Agree', 'agree-with-comments': 'Agree, with comments', 'object': 'Object', 'nothing-to-say': 'Nothing to say' },
    comment: (n) => `Comment ${n}`, addComment: 'Add a comment', removeComment: (n) => `Remove comment ${n}`, commentHint: 'One comment per field: the drafting body accepts or explains each of them.',
    readFirst: 'Documents sent for opinion', handling: 'Handling', handlings: { 'accepted': 'Accept', 'partly-accepted': 'Accept in part', 'explained': 'Explain, not accepted', 'noted': 'Note' },
    handlingAnswer: 'Acceptance or explanation in words', save: 'Record', newDue: 'New due date', date: 'day/month/year', badDate: 'Write the day as dd/mm/yyyy',
    kept: 'Your draft is kept on this machine.', add: 'Add', unchanged: 'Nothing has changed yet.', incomplete: 'Something required is still empty or not right.', heldOn: 'Held on',
    returnTo: 'Return for redrafting', noProducts: 'This step requires no document.',
  },
  receipt: {
    done: 'On the register', at: (when, seq) => `Received ${when}, entry ${seq} of the register`, late: 'Recorded as late',
    onBehalf: (whom, role) => `On behalf of ${whom} (${role})`,
    waiting: 'On the register, waiting for the ruling', refused: 'Not accepted',
  },
};
