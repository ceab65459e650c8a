import { useState } from 'react';
import { subjectEntry } from '../../../api/forms';
import type { Body } from '../../data/api';
import { send } from '../../data/client';
import { useAskAgain, useApi } from '../../data/queries';
import { RequestForm } from '../../parts/form/requestForm';
import { Loaded } from '../../parts/loaded';
import { Mark } from '../../parts/mark';
import { Sure } from '../../parts/sure';
import { useWords } from '../../words';

/** How an officer signs in: what they lost is taken away, and as whom the provider knows them is entered. */
export function SigningInOf({ id, name }: { id: string; name: string }) {
  const words = useWords().admin.signingIn;
  const ways = useApi('/session/ways');
  const [removed, setRemoved] = useState(false);
  return (
    <div className="stack">
      {removed ? (
        <p role="status">
          <Mark look="done">{words.removed}</Mark>
        </p>
      ) : (
        <div>
          <Sure
            label={words.removeFactors}
            of={name}
            means={words.removeHint}
            does={() => send('delete', '/officers/{id}/factors', { path: { id } }).then(() => setRemoved(true))}
          />
        </div>
      )}
      {ways.data?.provider && <Subject id={id} name={name} label={ways.data.provider.label} />}
    </div>
  );
}

/** Whether the provider knows the officer, and what an administrator changes of it. */
function Subject({ id, name, label }: { id: string; name: string; label: string }) {
  const words = useWords().admin.signingIn;
  const askAgain = useAskAgain();
  const path = { id };
  const link = useApi('/officers/{id}/subject', { path });
  const again = () => askAgain('/officers/{id}/subject');
  return (
    <section className="stack tight" aria-label={words.provider(label)}>
      <h3>{words.provider(label)}</h3>
      <Loaded of={link}>
        {({ linked }) => (
          <>
            <p role="status">
              <Mark look={linked ? 'done' : 'rest'}>{linked ? words.linked : words.notLinked}</Mark>
            </p>
            {linked ? (
              <div>
                <Sure
                  label={words.clear}
                  of={name}
                  means={words.clearHint(name)}
                  does={() => send('put', '/officers/{id}/subject', { path, body: { subject: null } }).then(again)}
                />
              </div>
            ) : (
              <RequestForm<Body<'/officers/{id}/subject', 'put'>, unknown>
                label={words.subject(label)}
                submit={words.save}
                className="stack form-narrow"
                schema={subjectEntry}
                send={(body) => send('put', '/officers/{id}/subject', { path, body })}
                parts={() => [
                  { name: 'subject', label: words.code, hint: words.codeHint, required: true, maxLength: 255 },
                ]}
                onSent={again}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
