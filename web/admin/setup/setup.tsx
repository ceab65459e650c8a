import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { NeededBody, SetupView } from '../../data/api';
import { useUnit } from '../../data/bodies';
import { useApi, useList } from '../../data/queries';
import { useMe } from '../../data/session';
import { Card } from '../../parts/card';
import { Counts } from '../../parts/counts';
import { TickField } from '../../parts/fields';
import { keysOf } from '../../parts/keysOf';
import { Loaded } from '../../parts/loaded';
import { type Look, Mark } from '../../parts/mark';
import { ListTable, Table } from '../../parts/table';
import { useLanguage, useWords } from '../../words';
import { dmy } from '../../words/dates';
import { UnitPicker } from '../../parts/unitPicker';
import { BringList } from './bringList';
import { Rooms } from './rooms';

const hrefOf = (code: string): string => `/admin/setup/${encodeURIComponent(code)}`;

/** What a unit needs before its procedures can run: which bodies, which seats; and the list that fills them. */
export function Setup({ unit }: { unit: string | undefined }) {
  const { setup: words, start } = useWords();
  const { officer } = useMe();
  const [, go] = useLocation();
  const chosen = unit ?? officer.adminOf ?? '';
  return (
    <>
      <Card title={words.unit}>
        {officer.admin ? (
          <UnitPicker key={chosen} value={chosen} onChange={(code) => code && go(hrefOf(code))} />
        ) : (
          <Up unit={chosen} />
        )}
        {!chosen && <p className="quiet">{words.choose}</p>}
        <p className="tiny quiet">{start.threeTiers}</p>
      </Card>
      {chosen && <OfUnit key={chosen} unit={chosen} />}
    </>
  );
}

/** Where a province's administrator stands: in the province, or in one of its communes and on the way back. */
function Up({ unit }: { unit: string }) {
  const { words, say } = useLanguage('setup');
  const { officer } = useMe();
  const province = officer.adminOf ?? '';
  const [here, home] = [useUnit(unit).data, useUnit(province).data];
  return (
    <p className="row">
      <span className="strong">{here ? say(here.name) : unit}</span>
      {unit !== province && <Link href={hrefOf(province)}>{words.up(home ? say(home.name) : province)}</Link>}
    </p>
  );
}

function OfUnit({ unit }: { unit: string }) {
  const setup = useApi('/setup/{unit}', { path: { unit } });
  return (
    <Loaded of={setup}>
      {(data) => (
        <>
          <BringList unit={unit} />
          <Bodies setup={data} />
          <Rooms unit={unit} />
          {data.below > 0 && <Below unit={unit} />}
        </>
      )}
    </Loaded>
  );
}

const LOOKS: Record<NeededBody['standing'], Look> = {
  filled: 'done',
  unsigned: 'late',
  voteless: 'soon',
  empty: 'late',
  'in-vain': 'soon',
};

function Bodies({ setup: { on, bodies, standings, clerkless, procedures } }: { setup: SetupView }) {
  const { words, say } = useLanguage('setup');
  const [missing, setMissing] = useState(true);
  const shown = bodies.filter((one) => !missing || one.standing !== 'filled' || one.clerkless);
  return (
    <Card title={words.bodies} hint={words.explained(dmy(on), procedures.length)}>
      <Counts
        label={words.bodies}
        of={[
          ...keysOf(standings).map((one): [string, number] => [words.standings[one], standings[one]]),
          [words.clerkless, clerkless],
        ]}
      />
      <TickField label={words.missingOnly} value={missing} onChange={setMissing} />
      {shown.length === 0 ? (
        <p className="quiet">{words.nothingMissing}</p>
      ) : (
        <Table
          rows={shown}
          keyOf={({ body }) => body.id}
          columns={[
            {
              head: words.body,
              look: 'strong',
              cell: ({ body, own }) => (
                <>
                  {say(body.name)}
                  {!own && <div className="tiny quiet">{words.elsewhere}</div>}
                </>
              ),
            },
            { head: words.held, look: 'small', cell: (row) => <Held seats={row.seats} /> },
            {
              head: words.standing,
              cell: ({ standing, clerkless: noClerk }) => (
                <>
                  {(standing !== 'filled' || !noClerk) && (
                    <Mark look={LOOKS[standing]}>{words.standings[standing]}</Mark>
                  )}{' '}
                  {noClerk && <Mark look="soon">{words.clerkless}</Mark>}
                </>
              ),
            },
            { head: words.why, look: 'small', cell: (row) => <Why of={row} /> },
          ]}
        />
      )}
      <p className="tiny quiet">{words.clerkHint}</p>
    </Card>
  );
}

function Held({ seats }: Pick<NeededBody, 'seats'>) {
  const { setup: words } = useWords();
  const held = keysOf(seats).filter((role) => seats[role] > 0);
  return <>{held.length === 0 ? words.nobody : held.map((role) => words.seats[role](seats[role])).join(', ')}</>;
}

function Why({ of: { causes, more } }: { of: NeededBody }) {
  const { words, say } = useLanguage('setup');
  return (
    <ul className="says">
      {causes.map(({ procedure, step, title, duty }) => (
        <li key={`${procedure} ${step} ${duty}`}>
          {words.duties[duty]}: {say(title)}
        </li>
      ))}
      {more > 0 && <li className="quiet">{words.more(more)}</li>}
    </ul>
  );
}

function Below({ unit }: { unit: string }) {
  const { words, say } = useLanguage('setup');
  const below = useList('/setup/{unit}/below', { path: { unit } });
  return (
    <Card title={words.below}>
      <ListTable
        of={below}
        bare
        empty={words.noneBelow}
        keyOf={({ code }) => code}
        columns={[
          { head: words.unit, cell: ({ code, name }) => <Link href={hrefOf(code)}>{say(name)}</Link> },
          { head: words.needed, look: 'num right', cell: ({ bodies }) => bodies },
          {
            head: words.lacking,
            look: 'num right',
            cell: ({ bodies, standings }) =>
              bodies === standings.filled ? <Mark look="done">{words.whole}</Mark> : bodies - standings.filled,
          },
          { head: words.clerkless, look: 'num right', cell: ({ clerkless }) => clerkless },
        ]}
      />
    </Card>
  );
}
