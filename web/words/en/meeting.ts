import type { WordsOf } from '../shape';
import type { meeting as vietnamese } from '../vi/meeting';

/** Exchanges and workshops: calling them, answering. */
export const meeting: WordsOf<typeof vietnamese> = {
  meeting: {
    on: 'Day',
    from: 'From',
    to: 'To',
    place: 'Place',
    invited: 'Invited',
    another: 'Invite another body',
    afterDue: (day) => `The meeting comes after the step’s due date (${day}).`,
    badTime: 'Write the time as 08:30',
    endsBefore: 'The end must come after the beginning',
    move: 'Move it and send new invitations',
    called: (whom, time, day, place) => `${whom} invites you: ${time} on ${day}, ${place}.`,
    file: 'Calendar file (.ics)',
    coming: 'Do you come?',
    answers: {
      attend: 'We come',
      decline: 'We do not come',
    },
  },
};
