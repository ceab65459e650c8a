import type { WordsOf } from '../shape';
import type { account as vietnamese } from '../vi/account';

/** Oneself and one's password, in English. */
export const account: WordsOf<typeof vietnamese> = {
  account: {
    title: 'My account',
    seats: 'I may act as',
    noSeats: 'You hold no seat today. The administrator gives seats.',
    adminOnly: 'You are an administrator and hold no seat in any body.',
    lent: 'by delegation, or for somebody absent',
    toDelegations: 'Delegate, or name a substitute for an absence',
    administration: 'System administration',
    mails: {
      title: 'Mails to me',
      each: 'Each mail, as soon as there is something',
      daily: 'One mail a day with all the news since the one before',
      hour: 'When the mail of the day comes (16:00 is our suggestion)',
      hourOf: (hour) => `${hour}:00`,
      hint: 'What is overdue, due today or tomorrow, put before who is above, urgent documents, recalls, invitations, account mails always come at once. The bell and My work stay as they are.',
      saved: 'How mails come was saved',
    },
    looks: {
      title: 'Administrators who looked as me',
      hint: 'To help you, an administrator may look at the pages as you see them, and do nothing in your place. Each time is put on record.',
      none: 'Nobody has.',
    },
    changePassword: 'Change the password',
    current: 'Present password',
    next: 'New password',
    again: 'New password once more',
    nextHint: (n) => `At least ${n} characters; a long sentence that you remember is best.`,
    tooShort: (n) => `At least ${n} characters are needed`,
    same: 'Must differ from the present one',
    differs: 'The two are not the same',
    done: 'The password is changed',
    others: 'After a change, other machines signed in to this account must sign in again.',
    recommended: 'This password was printed at the first start; you had better change it.',
    firstTitle: 'Change the password you were given',
    firstWhy: (name) =>
      `${name}, an administrator gave you this password and so knows it. Choose one of your own to begin.`,
  },
};
