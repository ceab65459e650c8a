import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useList } from '../../data/queries';
import { useMe } from '../../data/session';
import { BodyName } from '../../parts/bodyName';
import { Card } from '../../parts/card';
import { useWords } from '../../words';
import { OfProvince } from './officer';
import { NewOfficerForm } from './newOfficer';
import { ListTable } from '../../parts/table';
import { Tag } from '../../parts/mark';
import { LineField } from '../../parts/fields';
import { Fact, Facts } from '../../parts/facts';
import { keysOf } from '../../parts/keysOf';

/** Everybody who has an account, and in which bodies each has a seat. */
export function Officers() {
  const { admin, role, setup } = useWords();
  const { today } = useMe();
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const officers = useList('/officers', { query: { search: search.trim() } });
  return (
    <Card
      title={admin.parts.officers}
      beside={
        <Button size="sm" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {admin.newOfficer}
        </Button>
      }
    >
      <Roles />
      {adding && <NewOfficerForm onClose={() => setAdding(false)} />}
      <LineField label={admin.searchOfficer} value={search} onChange={setSearch} maxLength={100} />
      <ListTable
        of={officers}
        empty={admin.noOfficer}
        bare
        keyOf={(one) => one.id}
        columns={[
          {
            head: admin.name,
            cell: (one) => (
              <>
                <Link className="strong" href={`/admin/officers/${one.id}`}>
                  {one.name}
                </Link>
                {one.admin && (
                  <>
                    {' '}
                    <Tag look="mine">{role.admin}</Tag>
                  </>
                )}
                {one.adminOf && (
                  <>
                    {' '}
                    <OfProvince code={one.adminOf} />
                  </>
                )}
              </>
            ),
          },
          { head: admin.username, look: 'break', cell: (one) => one.username },
          {
            head: admin.seatsNow,
            look: 'small',
            cell: (one) =>
              one.seats
                .filter(({ from, to }) => from <= today && (to === null || to >= today))
                .map((seat) => (
                  <div key={seat.id}>
                    <BodyName id={seat.body} /> – {role[seat.role]}
                  </div>
                )),
          },
          {
            head: admin.state,
            cell: (one) =>
              one.active && one.invitedUntil ? (
                <Tag look="soon">{setup.waiting}</Tag>
              ) : (
                <Tag look={one.active ? 'done' : 'rest'}>{one.active ? admin.active : admin.disabled}</Tag>
              ),
          },
        ]}
      />
    </Card>
  );
}

/** What each role may do, for whoever gives seats. */
function Roles() {
  const { admin, role, setup } = useWords();
  const names = { ...role, provinceAdmin: setup.adminOf };
  return (
    <details>
      <summary className="small">{admin.rolesExplained}</summary>
      <Facts>
        {keysOf(admin.roles).map((one) => (
          <Fact key={one} name={names[one]} look="small">
            {admin.roles[one]}
          </Fact>
        ))}
      </Facts>
    </details>
  );
}
