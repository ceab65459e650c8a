import type { WordsOf } from '../shape';
import type { community as vietnamese } from '../vi/community';

/** The public page and the office's side of it, in English. */
export const community: WordsOf<typeof vietnamese> = {
  open: {
    title: 'Plans and the community’s opinions', intro: 'See published plans, drafts open for comment, and a commune’s projects. No account is needed.', signIn: 'Sign in (officials)', toPublic: 'See the public page (no account needed)', home: 'Public page', nav: 'Parts of the public page',
    province: 'Province or city', commune: 'Commune, ward or special zone', wholeCountry: 'Whole country', ofProvince: 'Of the province itself', where: 'Choose a place',
    tabs: { drafts: 'Open for comment', published: 'Published', projects: 'Projects of a commune' },
    noDrafts: 'No draft is open for comment here now.', noneUntil: 'Once an authority posts a draft for comment, it appears here.', noPublished: 'Nothing has been published here yet.', chooseCommune: 'Choose a province and a commune to see its projects.', noProjects: 'This commune has made no project public yet.',
    publishedOn: (day) => `Made public on ${day}`, commentOpen: 'Open for comment', commentClosed: 'No longer open for comment', back: 'Back to the list',
    by: 'Made public by', basis: 'Basis', documents: 'Documents', noDocuments: 'No file is attached.', size: (kb) => `${kb.toLocaleString('en')} kB`, resolution: 'Decision', decidedOn: (day) => `adopted on ${day}`, printed: 'Published in', year: 'Plan year',
    atLeastUntil: (day) => `Comments are taken at least until the end of ${day}.`, office: 'Office that takes comments',
    comments: (n) => `Published comments (${n})`, noComments: 'No comment has been published yet.', receivedOn: (day) => `Received on ${day}`, answerOf: 'The office’s answer', notAnswered: 'The office has not answered yet.', answeredOn: (day) => `on ${day}`,
    form: 'Comment on the draft', formHint: 'Your comment is published once you confirm it by mail and the office has looked at it. Your name and addresses are never made public.', name: 'Full name', email: 'E-mail', address: 'Address', optional: 'optional', text: 'Your comment', textHint: 'At least 10 characters. Leave out other people’s personal data.', send: 'Send the comment',
    sent: 'Your comment was received', sentHint: (day) => `Open the mail that was just sent to you and confirm by ${day}. Until then the office does not see it.`, another: 'Send another comment',
    confirm: 'Confirm your comment', confirmHint: 'Press the button to confirm that you sent this comment.', confirmButton: 'I confirm', confirmed: 'Confirmed. The office will look at your comment.', confirmedPublished: 'Your comment is published.', confirmedRefused: 'This comment is not published.', badLink: 'The link is incomplete or has expired. You may send the comment again.', toDraft: 'Back to the draft',
    project: { owner: 'Owner', capital: 'Total investment', years: 'Period', places: 'Places', posted: 'Posted', until: (from, to) => `${from} – ${to}`, at: 'Where', current: 'posted now', over: 'the posting is over', dong: (amount) => `${amount} million dong`, status: { running: 'Under way', completed: 'Completed', stopped: 'Stopped' } },
  },
  office: {
    title: 'Comments of the community', intro: 'Confirmed comments of citizens on drafts that your office posted. What you publish goes on the case’s record (without name and address); each must be accepted or explained before the gathering step can be done.',
    tabs: { waiting: 'To look at', unanswered: 'To answer', answered: 'Answered', refused: 'Not published' }, tab: (label, n) => `${label} (${n})`, empty: { waiting: 'No comment waits to be looked at.', unanswered: 'No comment waits for an answer.', answered: 'No comment has been answered yet.', refused: 'No comment was refused.' },
    from: 'From (not public)', receivedAt: 'Received', publish: 'Publish', refuse: 'Do not publish', reason: 'Why it is not published', reasonHint: 'For example: insults somebody, has nothing to do with the draft, holds personal data.', confirmRefuse: 'Do not publish this comment',
    handling: 'Handling', answer: 'Acceptance or explanation', answerHint: 'Public beside the comment, and on the record.', save: 'Record and publish', again: 'Answer anew', refusedFor: (reason) => `Not published: ${reason}`, seePublic: 'See it on the public page', privacy: 'Before you publish, see that the text holds nobody’s name, telephone number or address.',
    card: (waiting, unanswered) => [waiting > 0 && (waiting === 1 ? '1 comment to look at' : `${waiting} comments to look at`), unanswered > 0 && (unanswered === 1 ? '1 comment to answer' : `${unanswered} comments to answer`)].filter(Boolean).join(', '), open: 'Open',
  },
};
