import { useState } from 'react';
import { useUnit } from '../data/bodies';
import { useApi, useList } from '../data/queries';
import { useMe } from '../data/session';
import { Basis } from '../parts/basis';
import { Card } from '../parts/card';
import { ClosedSelect } from '../parts/closed';
import { DateField } from '../parts/dateField';
import { Loaded, More } from '../parts/loaded';
import { useLanguage } from '../words';
import { dmy, readDmy } from '../words/dates';
import { TableFrame } from '../parts/table';
import { Tag } from '../parts/mark';
import { LineField } from '../parts/fields';

const LEVELS = ['province', 'region', 'district', 'commune', 'sector', 'corporation', 'establishment'] as const;

/** Which units and bodies there are on a day: the country was divided otherwise before, and will be again. */
export function Units() {
  const {
    words: { admin, overdue },
    say,
  } = useLanguage();
  const { today } = useMe();
  const [day, setDay] = useState(dmy(today));
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('province');
  const [q, setQ] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const on = readDmy(day) ?? today;
  const units = useList('/units', { query: { on, level, q: q.trim(), limit: 100 } });
  return (
    <>
      <Regimes on={on} onChoose={(from) => setDay(dmy(from))} />
      <section className="card stack">
        <div className="row top">
          <DateField label={admin.onDay} value={day} onChange={setDay} />
          <ClosedSelect
            label={admin.level}
            among={LEVELS}
            called={(one) => overdue.levels[one]}
            value={level}
            onChange={setLevel}
          />
          <LineField
            className="grow"
            label={admin.searchUnit}
            description={admin.searchHint}
            inputWrapperOrder={['label', 'input', 'description']}
            value={q}
            onChange={setQ}
          />
        </div>
        <Loaded of={units}>
          {() =>
            units.items.length === 0 ? (
              <p className="quiet">{admin.noUnit(dmy(on))}</p>
            ) : (
              <>
                <ul className="plain unit-list">
                  {units.items.map((unit) => (
                    <li key={unit.code}>
                      <button
                        type="button"
                        className="as-link"
                        aria-expanded={open === unit.code}
                        onClick={() => setOpen(open === unit.code ? null : unit.code)}
                      >
                        {say(unit.name)}
                      </button>{' '}
                      <span className="tiny quiet num">{unit.code}</span>
                      {open === unit.code && <Bodies code={unit.code} on={on} />}
                    </li>
                  ))}
                </ul>
                <More of={units} />
              </>
            )
          }
        </Loaded>
      </section>
    </>
  );
}

function Regimes({ on, onChoose }: { on: string; onChoose(from: string): void }) {
  const { words: admin, say } = useLanguage('admin');
  const regimes = useApi('/regimes');
  return (
    <Card title={admin.regimes}>
      <Loaded of={regimes}>
        {({ items }) => (
          <div className="scroll-x" tabIndex={0} role="region" aria-label={admin.regimes}>
            <TableFrame heads={[{ head: admin.regime }, { head: admin.span }, { head: admin.basis }]}>
              {items.map(({ id, name, from, to, clause, verified }) => {
                const here = from <= on && (to === null || on <= to);
                return (
                  <tr key={id}>
                    <td>
                      {here ? (
                        <span className="strong">
                          {say(name)} <Tag look="mine">{admin.shown}</Tag>
                        </span>
                      ) : (
                        <button type="button" className="as-link" onClick={() => onChoose(from)}>
                          {say(name)}
                        </button>
                      )}
                    </td>
                    <td className="num">
                      {dmy(from)} – {to ? dmy(to) : admin.untilNow}
                    </td>
                    <td className="small">
                      <Basis clause={clause} verified={verified === 'practice' ? undefined : verified} />
                    </td>
                  </tr>
                );
              })}
            </TableFrame>
          </div>
        )}
      </Loaded>
    </Card>
  );
}

function Bodies({ code, on }: { code: string; on: string }) {
  const { words: admin, say } = useLanguage('admin');
  const unit = useUnit(code, on);
  return (
    <Loaded of={unit}>
      {(data) => (
        <div className="stack tight unit-bodies">
          <p className="small quiet">{admin.bodies(data.bodies.length)}</p>
          <ul className="says small">
            {data.bodies.map((body) => (
              <li key={body.id}>{say(body.name)}</li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  );
}
