import { useState } from 'react';
import type { Verified } from '../../domain/law/procedure';
import { foldName } from '../../domain/units/gazetteer';
import { useApi } from '../data/queries';
import { Basis } from '../parts/basis';
import { Counts } from '../parts/counts';
import { ChoiceField, SearchField } from '../parts/fields';
import { Loaded } from '../parts/loaded';
import { Table } from '../parts/table';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { SureMark } from './sources';

const MARKS = ['read', 'second-hand', 'unverified'] as const;

/** A statement of the data: of a body or of an instrument. */
interface Line {
  key: string;
  what: string;
  name: string;
  from: string | null;
  to: string | null;
  verified: Verified;
  rests: React.ReactNode;
}

/** How sure the bodies and the instruments are that all else stands on: the marks of the data, found by name. */
export function Marks() {
  const {
    words: { law, overdue },
    say,
  } = useLanguage();
  const { marks: words } = law;
  const bodies = useApi('/directory/bodies');
  const instruments = useApi('/instruments');
  const [find, setFind] = useState('');
  const [mark, setMark] = useState('');
  const lines: Line[] = [
    ...(bodies.data?.items ?? []).map(({ id, level, name, from, to, verified, clause }) => ({
      key: `${level} ${id} ${from}`,
      what: words.body(overdue.levels[level] ?? level),
      name: say(name),
      from,
      to,
      verified,
      rests: clause && <Basis clause={clause} verified="read" />,
    })),
    ...(instruments.data?.items ?? []).map(({ id, kind, short, name, inForceFrom, inForceTo, verified, source }) => ({
      key: id,
      what: law.instrumentKinds[kind],
      name: `${say(short)} – ${say(name)}`,
      from: inForceFrom,
      to: inForceTo,
      verified,
      rests: <span className="break">{source}</span>,
    })),
  ];
  const sought = foldName(find);
  const shown = lines.filter((one) => (!mark || one.verified === mark) && foldName(one.name).includes(sought));
  const days = ({ from, to }: Line) => [from ? dmy(from) : '…', to ? dmy(to) : '…'].join(' – ');
  return (
    <section className="stack">
      <p className="quiet small">{words.intro}</p>
      <Loaded of={bodies}>
        {() => (
          <>
            <Counts
              label={words.title}
              of={MARKS.map((one) => [law.sure[one], lines.filter(({ verified }) => verified === one).length])}
            />
            <div className="row top">
              <SearchField label={words.find} value={find} onChange={setFind} w={300} />
              <ChoiceField
                aria-label={law.sureMeans}
                value={mark}
                onChange={setMark}
                any={words.all}
                among={MARKS}
                called={law.sure}
              />
            </div>
            {shown.length === 0 ? (
              <p className="card quiet">{words.none}</p>
            ) : (
              <Table
                rows={shown}
                keyOf={({ key }) => key}
                columns={[
                  { head: words.name, names: true, cell: ({ name }) => name },
                  { head: words.what, look: 'small', cell: ({ what }) => what },
                  { head: words.days, look: 'num', cell: days },
                  { head: law.sureMeans, cell: ({ verified }) => <SureMark sure={verified} /> },
                  { head: words.rests, look: 'small', cell: ({ rests }) => rests },
                ]}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
