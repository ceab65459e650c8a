import { useList } from '../data/queries';
import { useMe } from '../data/session';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { ChoiceField } from '../parts/fields';

/** The days of a Council's sessions that are still to come, to choose one instead of typing it. */
export function SessionDays({ unit, onChoose }: { unit: string; onChoose(day: string): void }) {
  const { words, say } = useLanguage();
  const { today } = useMe();
  const sessions = useList('/sessions', { query: { unit } });
  const coming = sessions.items
    .flatMap(({ title, opensOn, closedAt }) =>
      opensOn !== null && closedAt === null && opensOn >= today ? [{ title, opensOn }] : [],
    )
    .sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
  if (coming.length === 0) return <p className="tiny quiet">{words.start.noSessions}</p>;
  return (
    <ChoiceField
      label={words.start.fromCalendar}
      maw={340}
      value=""
      onChange={(value) => {
        if (value) onChoose(value);
      }}
      any={words.start.chooseSession}
      among={coming.map((one) => ({
        value: dmy(one.opensOn),
        label: `${dmy(one.opensOn)} – ${say(one.title)}`,
      }))}
    />
  );
}
