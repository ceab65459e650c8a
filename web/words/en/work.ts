import type { WordsOf } from '../shape';
import type { work as vietnamese } from '../vi/work';

/** My work and its acts, in English. */
export const work: WordsOf<typeof vietnamese> = {
  work: {
    title: 'My work', empty: 'Nothing is left to do.', emptyHint: 'New tasks appear here by themselves.', elsewhere: 'Elsewhere',
    asSeat: (role) => `You do this in your seat (${role})`, asDelegate: (role, whom) => `You do this by delegation from ${whom} (${role})`,
    body: 'Body', allBodies: 'All my bodies', count: (n) => (n === 1 ? '1 task' : `${n} tasks`),
    from: (date) => `Can be done only from ${date}`, comments: (n) => (n === 1 ? '1 comment waits for acceptance or explanation' : `${n} comments wait for acceptance or explanation`), toSession: 'Take it to the session',
    inSession: 'This step is decided in a session of the People’s Council.',
    waiting: (who) => `Waiting for you: ${who}`, andOthers: (n) => `and ${n} more`,
    noForm: 'This cannot be done on the page yet; use the API or the command line.',
  },
  act: {
    'report-figures': 'Report the figures', 'correct-figures': 'Correct the figures', 'close-carrying-out': 'Close the plan year',
    'request-support': 'Request support', 'acknowledge-need': 'Confirm receipt', 'nothing-to-offer': 'Nothing to offer', 'offer-support': 'Offer support', 'withdraw-offer': 'Withdraw the offer', 'answer-offer': 'Answer the offer', 'record-delivery': 'Record the delivery', 'close-support': 'Close the support',
    'carry-out': 'Record as done', 'report-in': 'Send the report', 'set-day': 'Set a day', 'request-information': 'Ask for information', 'supply-information': 'Supply the information', 'conclude': 'Conclude', 'file-proof': 'File proof', 'assess-task': 'Assess', 'demand-explanation': 'Demand an explanation', 'explain-delay': 'Explain', 'grant-time': 'Grant more time', 'take-rung': 'Take a measure', 'close-supervision': 'Close the supervision', 'cancel-supervision': 'Call it off',
    'submit': 'Submit', 'sign': 'Sign', 'return': 'Return', 'acknowledge': 'Confirm receipt', 'reply': 'Reply', 'seen': 'Confirm seen',
    'handle': 'Accept or explain', 'contribute': 'Contribute', 'decide-finding': 'Decide a finding', 'confirm-receipt': 'Confirm receipt',
    'send-notice': 'Send the notice', 'acknowledge-notice': 'Acknowledge the notice', 'post-project': 'Make it public', 'give-information': 'Give the information', 'report-basics': 'Report the basic contents',
    'answer-finding': 'Answer the finding', 'assess-answer': 'Assess the answer', 'form-board': 'Form the board', 'lodge-finding': 'Report a finding', 'open-supervision': 'Demand information (supervision)',
    'amend-project': 'Amend the project', 'move-places': 'Change the places', 'change-owner': 'Change the owner', 'complete-project': 'Report completion', 'stop-project': 'Stop the project',
    'remind': 'Remind', 'escalate': 'Escalate', 'extend': 'Extend', 'revoke-extension': 'Revoke the extension', 'pause': 'Stop the clock', 'resume': 'Resume the clock',
    'set-anchor': 'Set a base day', 'cancel': 'Cancel the case', 'open': 'Open the case', 'start': 'Start', 'set-targets': 'Set targets', 'reconcile': 'Reconcile targets', 'move-version': 'Move to another version',
    'convene': 'Convene a session', 'set-agenda': 'Make the agenda anew', 'add-item': 'Add an item', 'add-dossier': 'Add documents', 'file-report': 'File the verification report', 'move-date': 'Move the day', 'open-session': 'Open the session', 'attendance': 'Take attendance', 'vote': 'Enter the vote',
    'note-item': 'Note as heard', 'return-dossier': 'Return the dossier', 'postpone': 'Postpone', 'withdraw-item': 'Withdraw the item', 'close-session': 'Close the session', 'number-resolution': 'Number the resolution', 'publish-item': 'Publish the resolution',
    'invite': 'Send invitations', 'call-off': 'Call off the meeting', 'answer-invitation': 'Answer the invitation',
    'community-comment': 'Comment of the community published', 'answer-community': 'Comment of the community answered',
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
