import { newSides, saidByWord } from '../../api/forms';
import type { Body, CommunityTally, NamedBody, OfficePosting, SideView } from '../data/api';
import { useUnit } from '../data/bodies';
import { send } from '../data/client';
import { useAskAgain } from '../data/queries';
import { BodiesField } from '../parts/bodiesField';
import { LineField } from '../parts/fields';
import { piece } from '../parts/form/description';
import { Lines } from '../parts/form/lines';
import { RequestForm } from '../parts/form/requestForm';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { sayParts } from './said';

/** Who was invited by name, and whether they said something; nothing where nobody was. */
export function Sides({ sides }: { sides: SideView[] }) {
  const { words, say } = useLanguage('open');
  if (sides.length === 0) return null;
  return (
    <section className="stack tight" aria-label={words.sides}>
      <h2>{words.sides}</h2>
      <ul className="plain stack tight">
        {sides.map(({ id, name, email, commentedOn }) => (
          <li key={id} className="row small">
            <span>
              {say(name)}
              {email && <span className="quiet"> ({email})</span>}
            </span>
            {commentedOn ? (
              <Mark look="done">{words.sideSaid(dmy(commentedOn))}</Mark>
            ) : (
              <Mark look="rest">{words.sideSilent}</Mark>
            )}
          </li>
        ))}
      </ul>
      <p className="tiny quiet">{words.silence}</p>
    </section>
  );
}

interface Organisation {
  name: string;
  email: string;
}

/** The office invites bodies, and organisations beside the directory. */
export function InviteForm({ of }: { of: OfficePosting }) {
  const { office: words } = useWords();
  const askAgain = useAskAgain();
  const { data: unit } = useUnit(of.unit.code);
  const front = (unit?.bodies ?? []).filter(({ id }) => id.endsWith('.mttq'));
  return (
    <details>
      <summary>{words.invite}</summary>
      <RequestForm
        label={words.invite}
        submit={words.sendInvitations}
        className="stack tight"
        schema={newSides}
        send={(body: Body<'/community-postings/{case}/{step}/sides'>) =>
          send('post', '/community-postings/{case}/{step}/sides', { path: { case: of.case, step: of.step }, body })
        }
        parts={() => [
          piece<NamedBody[]>({
            name: 'bodies',
            begins: [],
            show: (chosen, change) => (
              <BodiesField
                label={words.invitedBodies}
                another={words.anotherBody}
                known={front}
                chosen={chosen}
                onChange={change}
                home={of.unit.code}
              />
            ),
            sent: (chosen) => ({ bodies: chosen.map(({ id }) => id) }),
          }),
          piece<Organisation[]>({
            name: 'organisations',
            begins: [],
            show: (lines, change) => (
              <Lines
                label={words.organisations}
                hint={words.organisationsHint}
                lines={lines}
                blank={{ name: '', email: '' }}
                onChange={change}
              >
                {(_line, bind) => (
                  <>
                    <LineField className="grow wide-field" label={words.organisation} withAsterisk {...bind('name')} />
                    <LineField label={words.organisationMail} type="email" withAsterisk {...bind('email')} />
                  </>
                )}
              </Lines>
            ),
            sent: (organisations) => ({ organisations }),
          }),
        ]}
        onSent={() => askAgain('/community-postings')}
      >
        <p className="small quiet">{words.inviteHint}</p>
      </RequestForm>
    </details>
  );
}

/** Behind the link in an organisation's mail: what it says is public at once under its name. */
export function SideForm({ token, asked, onSaid }: { token: string; asked: CommunityTally; onSaid(): Promise<void> }) {
  const { open: words } = useWords();
  return (
    <RequestForm
      label={words.sideForm}
      submit={words.send}
      className="card stack"
      schema={saidByWord}
      send={(body: Body<'/public/invited-comments'>) => send('post', '/public/invited-comments', { body })}
      beside={{ token }}
      parts={() => sayParts(asked, { text: words.sideText, textHint: words.sideTextHint })}
      onSent={onSaid}
    >
      <h2>{words.sideForm}</h2>
      <p className="small quiet">{words.sideHint}</p>
    </RequestForm>
  );
}
