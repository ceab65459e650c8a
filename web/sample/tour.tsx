import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { Card } from '../parts/card';
import { useLanguage } from '../words';
import { Loading, useSample } from './banner';

const AT = {
  cycles: '/cases',
  work: '/',
  documents: '/official-documents',
  arrivals: '/arrivals',
  projects: '/projects',
  sessions: '/sessions',
  supervisions: '/supervisions',
  carrying: '/carrying-out',
  overdue: '/overdue',
  officers: '/admin/officers',
  operation: '/admin/operation',
};
type Place = keyof typeof AT;

/** The roles to try: whose account, and what to look at first. */
const ROLES: {
  role: 'planning' | 'clerk' | 'council' | 'deputy' | 'admin';
  account: (unit: string) => string;
  places: Place[];
}[] = [
  { role: 'planning', account: (unit) => `so-tai-chinh.${unit}`, places: ['work', 'cycles', 'projects', 'carrying'] },
  { role: 'clerk', account: (unit) => `so-tai-chinh.${unit}.vt`, places: ['documents', 'arrivals'] },
  { role: 'council', account: (unit) => `thuong-truc-hdnd.${unit}`, places: ['sessions', 'supervisions', 'cycles'] },
  { role: 'deputy', account: (unit) => `dai-bieu.${unit}`, places: ['sessions', 'work'] },
  { role: 'admin', account: () => 'admin', places: ['overdue', 'officers', 'operation'] },
];

/** Beside the sign-in of an installation with a sample: as whom to look, and at what to look first. */
export function Tour({ onChoose }: { onChoose: (username: string) => void }) {
  const { words, say } = useLanguage('sample');
  const sample = useSample();
  if (!sample) return null;
  return (
    <Card title={words.tour} hint={words.explained(say(sample.unit.name))} landmark>
      <Loading />
      {ROLES.map(({ role, account, places }) => (
        <div key={role} className="stack tight">
          <h3>{words.roles[role]}</h3>
          <p className="row between small">
            <code>{account(sample.unit.code)}</code>
            <Button size="compact-sm" variant="default" onClick={() => onChoose(account(sample.unit.code))}>
              {words.choose}
            </Button>
          </p>
          <p className="tiny quiet">{words.looks}</p>
          <ul className="small">
            {places.map((place) => (
              <li key={place}>
                <Link href={AT[place]}>{words.places[place]}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
}
