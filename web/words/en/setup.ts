import type { WordsOf } from '../shape';
import type { setup as vietnamese } from '../vi/setup';

const people = (n: number) => (n === 1 ? '1 account' : `${n} accounts`);
const seats = (n: number) => (n === 1 ? '1 seat' : `${n} seats`);

/** Setting a province up, and invitations, in English. */
export const setup: WordsOf<typeof vietnamese> = {
  setup: {
    unit: 'Unit to be set up',
    choose: 'Choose a unit to see which bodies and seats its procedures need.',
    up: (unit) => `Back to ${unit}`,
    explained: (on, n) =>
      `As of ${on}, by the ${n} procedures that the unit can begin and those by which the level above hands work down.`,
    standings: {
      filled: 'filled',
      unsigned: 'nobody signs',
      voteless: 'no deputies',
      empty: 'nobody, work will stand still',
      'in-vain': 'nobody, asked in vain',
    },
    bodies: 'Bodies that the procedures need',
    rooms: 'Room for documents',
    roomNow: (used, limit, own) =>
      `${used} of ${limit} are used, ${own ? 'as given to this body' : 'as the installation gives every body'}.`,
    giveRoom: 'Give room',
    roomInMega: 'Room (MB)',
    roomEmpty: 'Empty: as the installation gives every body.',
    missingOnly: 'Only those that lack somebody',
    nothingMissing: 'No body lacks anybody.',
    body: 'Body',
    held: 'There are',
    standing: 'Standing',
    why: 'Needed to',
    elsewhere: 'outside this unit; on paper where it does not use the system',
    seats: {
      head: (n) => (n === 1 ? '1 who signs' : `${n} who sign`),
      officer: (n) => (n === 1 ? '1 officer' : `${n} officers`),
      clerk: (n) => (n === 1 ? '1 records clerk' : `${n} records clerks`),
      deputy: (n) => (n === 1 ? '1 deputy' : `${n} deputies`),
    },
    nobody: 'nobody',
    clerkless: 'no records clerk',
    clerkHint: 'Without a records clerk somebody else of the body registers documents, and the books say so.',
    duties: {
      sign: 'sign',
      act: 'do',
      vote: 'vote on',
      answer: 'answer',
      hear: 'be told of',
    },
    more: (n) => `and ${n} more`,
    below: 'Units directly below',
    noneBelow: 'There is no unit below.',
    needed: 'Bodies needed',
    lacking: 'Lacking',
    whole: 'whole',
    bring: 'Bring officers in from an Excel list',
    bringHint:
      'Download the template (it lists the seats that are empty), fill in names and e-mails, then choose the file. ' +
      'It is looked at first and each faulty cell named; nothing is written until you press the button.',
    template: 'Download the template',
    file: 'Choose the filled-in file',
    dryRun: (rows) => `${rows} rows read, nothing written yet`,
    faulty: (n) => (n === 1 ? '1 cell to correct; nothing was written' : `${n} cells to correct; nothing was written`),
    shownFirst: (n) => `The first ${n}:`,
    cell: 'Cell',
    fault: 'To correct',
    outcome: (n, given, same) => `New: ${people(n)}, ${seats(given)}; ${seats(same)} held already.`,
    invites: (n) =>
      `${n === 1 ? '1 person gets' : `${n} people get`} a mail to choose a password; a mail that was sent can’t be taken back.`,
    confirm: 'Write and send invitations',
    written: (n, given) => `Written: ${people(n)}, ${seats(given)}; the invitations are on their way`,
    nothing: 'The list adds nothing.',
    rightOf: (unit) => `administrator of ${unit}`,
    adminOf: 'Administrator of a province',
    adminOfHint: 'Sees and manages officers, delegations, lateness, record and settings of that province only.',
    noProvince: 'No',
    save: 'Save',
    waiting: 'not taken up yet',
    correct: 'Correct name, e-mail',
    invite: 'Send the invitation again',
    invited: 'The invitation was sent; an older one is worth nothing now',
    invitedTitle: 'Your account',
    invitedHint: (name, username) => `Welcome, ${name}. Your username is “${username}”.`,
    take: 'Choose a password',
    taken: (username) => `Done. Sign in as “${username}” with the password that you chose.`,
    toSignIn: 'Sign in',
    badLink: 'The link is wrong, has run out or was used. Ask your administrator for another invitation.',
  },
};
