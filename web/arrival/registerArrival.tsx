import { useState } from 'react';
import { newArrival } from '../../api/forms';
import { LENGTHS } from '../../domain/officialDocument/forms';
import type { NewArrival, RegisteredArrival } from '../data/api';
import { unitOf, useBodyChoices } from '../data/bodies';
import { registersFor } from '../data/seats';
import { useMe } from '../data/session';
import { DocumentPicker, type PickedDocument } from '../officialDocument/pickers';
import { typeChoices } from '../officialDocument/types';
import { BeginPage } from '../parts/beginPage';
import { Begun } from '../parts/begun';
import { piece } from '../parts/form/description';
import { type Attached, DocumentSlot } from '../parts/form/documentSlot';
import { RequestForm } from '../parts/form/requestForm';
import { paper } from '../parts/form/usual';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { Radio } from '@mantine/core';
import { boundTo } from '../parts/bound';
import { BodyPicker } from '../parts/bodyPicker';
import { LineField } from '../parts/fields';

/** A document that came on paper, by post, by mail or by the exchange: the next number of the book. */
export function RegisterArrival() {
  const { arrivals: words } = useWords();
  const bodies = registersFor(useMe());
  return (
    <BeginPage
      title={words.register}
      intro={words.registerIntro}
      list={{ href: '/arrivals', label: words.title }}
      barred={bodies.length === 0 && words.noSeat}
    >
      <Registration bodies={bodies} />
    </BeginPage>
  );
}

function Registration({ bodies }: { bodies: string[] }) {
  const [done, setDone] = useState<RegisteredArrival[]>([]);
  return (
    <>
      {done[0] && <Registered one={done[0]} />}
      {/* The next one begins anew. */}
      <Entry key={done.length} bodies={bodies} onDone={(one) => setDone([one, ...done])} />
    </>
  );
}

function Registered({ one: { id, number, book } }: { one: RegisteredArrival }) {
  const { arrivals: words } = useWords();
  return (
    <Begun
      says={number === null ? words.registeredLater : words.registered(number)}
      href={id ? `/arrivals/${encodeURIComponent(id)}` : `/document-books/${encodeURIComponent(book)}`}
      open={words.open}
    />
  );
}

function Entry({ bodies, onDone }: { bodies: string[]; onDone(one: RegisteredArrival): void }) {
  const {
    words: { arrivals: words, records, drafting, document },
    say,
  } = useLanguage();
  const { today } = useMe();
  const choices = useBodyChoices(bodies);
  return (
    <RequestForm<NewArrival, RegisteredArrival>
      label={words.register}
      className="card stack"
      schema={newArrival}
      send={(body, once) => once('/arrivals', { body })}
      kept="arrival"
      beside={{ body: bodies[0] }}
      begin={{ body: bodies[0], type: 'letter', way: 'paper', arrivedOn: dmy(today) }}
      parts={(said, refused) => [
        bodies.length > 1 && {
          name: 'body',
          label: words.cameTo,
          among: choices,
          alsoChanges: () => ({ scan: null, answers: null }),
        },
        piece<Issuer>({
          name: 'issuer',
          begins: NO_ISSUER,
          show: (issuer, change) => <IssuerFields home={unitOf(said('body'))} issuer={issuer} onChange={change} />,
          sent: issuerSent,
        }),
        [
          { name: 'number', label: records.number, hint: words.numberHint, className: 'grow' },
          { name: 'date', label: records.date },
          { name: 'type', label: records.type, among: typeChoices(say) },
        ],
        { name: 'subject', label: records.subject, maxLength: LENGTHS.subject },
        [
          { name: 'signer', label: words.signer, className: 'grow' },
          { name: 'arrivedOn', label: words.arrivedOn },
          { name: 'way', label: words.way, as: 'choice', called: words.ways, without: ['here'] },
        ],
        [
          {
            name: 'urgency',
            label: records.urgency,
            as: 'choice',
            none: records.notUrgent,
            called: records.urgencies,
            unmarked: true,
          },
          { name: 'answerBy', label: drafting.answerBy },
        ],
        piece<Attached | null>({
          name: 'scan',
          begins: null,
          show: (scan, change) => (
            <DocumentSlot
              product={paper('scan', words.scan, false)}
              task={{ body: { id: said('body') } }}
              attached={scan ?? undefined}
              onChange={change}
            />
          ),
          sent: (scan) => (scan ? { documents: [{ id: scan.id, sha256: scan.sha256, type: 'scan' }] } : {}),
        }),
        piece<PickedDocument | null>({
          name: 'answers',
          begins: null,
          show: (chosen, change) => (
            <DocumentPicker
              label={words.answersOurs}
              hint={document.optional}
              issuer={said('body')}
              chosen={chosen}
              onChange={change}
            />
          ),
          sent: (chosen) => (chosen ? { answers: chosen.id } : {}),
        }),
        refused === 'arrival-known' && { name: 'again', label: words.again, as: 'flag', unmarked: true },
      ]}
      onSent={onDone}
    />
  );
}

/** Who issued what came: a body of the directory, or another by its name. */
interface Issuer {
  listed: boolean;
  body: string;
  name: string;
}

const NO_ISSUER: Issuer = { listed: true, body: '', name: '' };

function issuerSent({ listed, body, name }: Issuer): object | null {
  if (listed) return body ? { issuer: { body } } : null;
  return name.trim() ? { issuer: { name: name.trim() } } : null;
}

interface Props {
  home: string;
  issuer: Issuer;
  onChange(issuer: Issuer): void;
}

function IssuerFields({ home, issuer, onChange }: Props) {
  const { arrivals: words, records } = useWords();
  const bind = boundTo(issuer, (part) => onChange({ ...issuer, ...part }));
  return (
    <fieldset className="stack tight">
      <legend className="hidden-visually">{records.issuer}</legend>
      <Radio.Group
        label={records.issuer}
        value={issuer.listed ? 'listed' : 'named'}
        onChange={(value) => onChange({ ...issuer, listed: value === 'listed' })}
      >
        <div className="row">
          <Radio value="listed" label={words.issuerListed} />
          <Radio value="named" label={words.issuerNamed} />
        </div>
      </Radio.Group>
      {issuer.listed ? (
        <BodyPicker label={words.issuerBody} home={home} required {...bind('body')} />
      ) : (
        <LineField label={words.issuerName} withAsterisk maxLength={200} {...bind('name')} />
      )}
    </fieldset>
  );
}
