import { useState } from 'react';
import { newDelegation } from '../../api/forms';
import type { DelegationView, NewDelegation, WhoAmI } from '../data/api';
import { useBodyNames } from '../data/bodies';
import { useAskAgain } from '../data/queries';
import { useMe } from '../data/session';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { Mark } from '../parts/mark';
import { ChoiceField } from '../parts/fields';
import { useWords } from '../words';
import { dmy, readDmy } from '../words/dates';
import { choices, useFinding } from './finding';

type OwnSeat = Required<Pick<NewDelegation, 'body' | 'role'>>;

/** One's own seats that may be lent: those that sign, and the records clerk's; once each. */
export const lendable = (seats: WhoAmI['seats']): OwnSeat[] =>
  seats
    .flatMap(({ body, role, onBehalfOf }): OwnSeat[] =>
      (role === 'head' || role === 'clerk') && !onBehalfOf ? [{ body, role }] : [],
    )
    .filter((one, at, all) => all.findIndex(({ body, role }) => body === one.body && role === one.role) === at);

/** Lends one's own seat to somebody, for some days. */
export function DelegationForm({ seats }: { seats: OwnSeat[] }) {
  const { delegations: words, role: roles } = useWords();
  const { officer, today } = useMe();
  const askAgain = useAskAgain();
  const [given, setGiven] = useState(0);
  const { people, field } = useFinding();
  const nameOf = useBodyNames(seats.map(({ body }) => body));
  return (
    <>
      {given > 0 && (
        <p role="status">
          <Mark look="done">{words.given}</Mark>
        </p>
      )}
      <RequestForm<NewDelegation, DelegationView>
        // After one is given, the form begins anew.
        key={given}
        label={words.give}
        className="card stack"
        schema={newDelegation}
        send={(body, once) => once('/delegations', { body })}
        kept="delegation"
        begin={{ kind: 'absence', from: dmy(today) }}
        parts={(said) => [
          { name: 'kind', label: words.kind, called: words.kinds, hints: words.kindHints },
          piece<string>({
            name: 'seat',
            begins: '0',
            show: (chosen, change) => (
              <ChoiceField
                label={words.mySeat}
                withAsterisk
                w={480}
                maw="100%"
                value={chosen}
                onChange={change}
                among={seats.map(({ body, role }, at) => ({
                  value: `${at}`,
                  label: `${nameOf(body)} – ${roles[role]}`,
                }))}
              />
            ),
            sent: (chosen) => seats[Number(chosen)] ?? null,
          }),
          field,
          {
            name: 'holder',
            label: words.holder,
            width: 480,
            among: choices(people.filter(({ id }) => id !== officer.id)),
          },
          [
            { name: 'from', label: words.from, wrong: (readDmy(said('from')) ?? today) < today && words.past },
            { name: 'to', label: words.to },
          ],
          { name: 'why', as: 'reason' },
        ]}
        onSent={() => {
          setGiven((times) => times + 1);
          return askAgain('/delegations');
        }}
      >
        <h2>{words.give}</h2>
      </RequestForm>
    </>
  );
}
