import type { NamedBody } from '../../data/api';
import type { Part } from '../../parts/form/description';
import type { Said } from '../../parts/form/useFields';
import { useLanguage, type Words } from '../../words';
import { dmy } from '../../words/dates';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** On which day, from when to when, where; `under`: what their names begin with. */
export function meetingFields({ meeting: words }: Words, said: Said, under: string): Part[] {
  const wrong = (time: string) => time !== '' && !TIME.test(time) && words.badTime;
  const clock = { as: 'line', width: 110, placeholder: '08:30', attributes: { inputMode: 'numeric' } } as const;
  const [from, to] = [`${under}from`, `${under}to`];
  return [
    [
      { name: `${under}on`, label: words.on },
      { name: from, label: words.from, ...clock, wrong: wrong(said(from)) },
      { name: to, label: words.to, ...clock, wrong: wrong(said(to)) || (said(to) <= said(from) && words.endsBefore) },
    ],
    { name: `${under}place`, label: words.place, maxLength: 200 },
  ];
}

interface CalledProps {
  meeting: { by: NamedBody; on: string; from: string; to: string; place: string; calendar: string };
}

/** Who calls it, when and where; the calendar file is beside it. */
export function CalledMeeting({ meeting: { by, on, from, to, place, calendar } }: CalledProps) {
  const { words, say } = useLanguage('meeting');
  return (
    <span className="small">
      {words.called(say(by.name), `${from}–${to}`, dmy(on))} <MeetingPlace place={place} />.{' '}
      <a href={calendar} download="lich.ics">
        {words.file}
      </a>
    </span>
  );
}

/** Where one meets; an address of a meeting held online is a link. */
export function MeetingPlace({ place }: { place: string }) {
  if (!/^https:\/\/\S+$/.test(place)) return place;
  return (
    <a href={place} target="_blank" rel="noreferrer">
      {place}
    </a>
  );
}
