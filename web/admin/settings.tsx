import { useState } from 'react';
import type { SettingsView } from '../data/api';
import { useApi } from '../data/queries';
import { Basis } from '../parts/basis';
import { Loaded } from '../parts/loaded';
import { useLanguage } from '../words';
import { UnitPicker } from './unitPicker';

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
              <Table view={settings.data} />
            ))
          }
        </Loaded>
      )}
    </section>
  );
}

function Table({ view: { items, file } }: { view: SettingsView }) {
  const {
    words: { admin },
    say,
  } = useLanguage();
  return (
    <>
      <table className="list stacked">
        <thead>
          <tr>
            <th scope="col">{admin.setting}</th>
            <th scope="col">{admin.value}</th>
            <th scope="col">{admin.from}</th>
            <th scope="col">{admin.basis}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={`${one.procedure} ${one.setting}`}>
              <td>
                <span className="strong">{say(one.title)}</span>
                <br />
                <span className="tiny quiet">{say(one.procedureTitle)}</span>
              </td>
              <td className="num strong">{say(one.words)}</td>
              <td className="small">
                {one.own ? (
                  <>
                    {admin.ownValue}
                    {one.value !== one.usual && <span className="quiet"> ({admin.usually(say(one.usualWords))})</span>}
                  </>
                ) : (
                  admin.usualValue
                )}
              </td>
              <td className="small">
                <Basis clause={one.clause} verified={one.verified === 'practice' ? undefined : one.verified} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tiny quiet">
        {admin.settingsFile} <code>{file}</code>
      </p>
    </>
  );
}
