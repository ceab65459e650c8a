import { useState } from 'react';
import type { SettingsView } from '../data/api';
import { useApi } from '../data/queries';
import { Basis } from '../parts/basis';
import { Loaded } from '../parts/loaded';
import { useLanguage } from '../words';
import { UnitPicker } from './unitPicker';
import { Table } from '../parts/table';

/**
 * The lengths that a unit's cycles count by, where each comes from and how sure that is. They are law as data, so no
 * page changes them.
 */
export function Settings() {
  const {
    words: { admin },
  } = useLanguage();
  const [unit, setUnit] = useState('22');
  const settings = useApi('/units/{code}/settings', unit ? { path: { code: unit } } : null);
  return (
    <section className="card stack">
      <h2>{admin.settingsOf}</h2>
      <p className="small quiet">{admin.settingsHint}</p>
      <UnitPicker value={unit} onChange={setUnit} />
      {unit && (
        <Loaded of={settings}>
          {() =>
            settings.data &&
            (settings.data.items.length === 0 ? (
              <p className="quiet">{admin.noSettings}</p>
            ) : (
              <Lengths view={settings.data} />
            ))
          }
        </Loaded>
      )}
    </section>
  );
}

function Lengths({ view: { items, file } }: { view: SettingsView }) {
  const {
    words: { admin },
    say,
  } = useLanguage();
  return (
    <>
      <Table
        rows={items}
        keyOf={(one) => `${one.procedure} ${one.setting}`}
        columns={[
          {
            head: admin.setting,
            cell: (one) => (
              <>
                <span className="strong">{say(one.title)}</span>
                <br />
                <span className="tiny quiet">{say(one.procedureTitle)}</span>
              </>
            ),
          },
          { head: admin.value, look: 'num strong', cell: (one) => say(one.words) },
          {
            head: admin.from,
            look: 'small',
            cell: (one) =>
              one.own ? (
                <>
                  {admin.ownValue}
                  {one.value !== one.usual && <span className="quiet"> ({admin.usually(say(one.usualWords))})</span>}
                </>
              ) : (
                admin.usualValue
              ),
          },
          {
            head: admin.basis,
            look: 'small',
            cell: (one) => (
              <Basis clause={one.clause} verified={one.verified === 'practice' ? undefined : one.verified} />
            ),
          },
        ]}
      />
      <p className="tiny quiet">
        {admin.settingsFile} <code>{file}</code>
      </p>
    </>
  );
}
