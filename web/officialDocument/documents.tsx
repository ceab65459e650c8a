import { Link } from 'wouter';
import { DOCUMENT_TYPES, URGENCIES } from '../../domain/officialDocument/types';
import { LIFE } from '../../domain/officialDocument/state';
import { actsAnywhere, bodiesOf } from '../data/seats';
import { useMe } from '../data/session';
import { keysOf } from '../parts/keysOf';
import { ListPage } from '../parts/listPage';
import { oneOf } from '../parts/oneOf';
import { ChoiceField } from '../parts/fields';
import type { Filters } from '../parts/bound';
import { DayField, ListFields, type ListFilters, useListFilters } from '../parts/listFilters';
import { CaseList, type ListQuery } from '../parts/caseList';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { LifeMark, UrgencyMark } from './marks';
import { RecordsTabs } from './tabs';
import { typeChoices, typeName } from './types';

/** Documents that one's bodies issue or get: by whom, of which type, how far in their life. */
export function OfficialDocuments() {
  const { outgoing: words } = useWords();
  const me = useMe();
  // A records clerk has no tasks elsewhere: what waits for a number stands here.
  const waiting = me.seats.length > 0 && me.seats.every(({ role }) => role === 'clerk') ? 'signed' : '';
  const filters = useListFilters({ issuer: '', recipient: '', type: '', life: waiting, urgency: '', from: '', to: '' });
  const { issuer, recipient, type, life, urgency, from, to } = filters.values;
  const query = {
    ...filters.common,
    issuer,
    recipient,
    type: oneOf(keysOf(DOCUMENT_TYPES), type),
    life: oneOf(LIFE, life),
    urgency: oneOf(URGENCIES, urgency),
    from,
    to,
  };
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      begin={actsAnywhere(me) && { href: '/official-documents/new', label: words.write }}
      filters={<Narrowing filters={filters} />}
    >
      <RecordsTabs at="/official-documents" />
      <Listing query={query} />
    </ListPage>
  );
}

type Own = Record<'issuer' | 'recipient' | 'type' | 'life' | 'urgency' | 'from' | 'to', string>;

function Narrowing({ filters }: { filters: ListFilters<Own> }) {
  const {
    words: { outgoing: words, records, all },
    say,
  } = useLanguage();
  const { seats } = useMe();
  const { values, change, bind } = filters as Filters<Own>;
  const side = values.issuer ? `issuer ${values.issuer}` : values.recipient && `recipient ${values.recipient}`;
  return (
    <ListFields of={filters}>
      <ChoiceField
        label={words.which}
        value={side}
        onChange={(chosen) => {
          const [which, body = ''] = chosen.split(' ');
          change({ issuer: which === 'issuer' ? body : '', recipient: which === 'recipient' ? body : '' });
        }}
        any={words.anyBody}
        among={bodiesOf(seats).flatMap(({ id, name }) => [
          { value: `issuer ${id}`, label: words.issuedBy(say(name)) },
          { value: `recipient ${id}`, label: words.sentTo(say(name)) },
        ])}
      />
      <ChoiceField label={records.type} {...bind('type')} any={words.anyType} among={typeChoices(say)} />
      <ChoiceField label={words.state} {...bind('life')} any={all} among={LIFE} called={records.life} />
      <ChoiceField
        label={records.urgency}
        {...bind('urgency')}
        any={all}
        among={URGENCIES}
        called={records.urgencies}
      />
      <DayField label={words.datedFrom} of={bind('from')} />
      <DayField label={words.datedTo} of={bind('to')} />
    </ListFields>
  );
}

function Listing({ query }: { query: ListQuery<'official-documents'> }) {
  const {
    words: { outgoing: words, records },
    say,
  } = useLanguage();
  return (
    <CaseList
      name="official-documents"
      title={words.title}
      query={query}
      empty={words.empty}
      columns={[
        {
          id: 'number',
          head: records.number,
          look: 'num',
          cell: (one) =>
            one.written && one.date ? (
              <>
                <span className="strong">{one.written}</span>
                <br />
                <span className="tiny quiet">{dmy(one.date)}</span>
              </>
            ) : (
              '–'
            ),
        },
        {
          id: 'subject',
          head: records.subject,
          cell: (one) => (
            <>
              <Link href={`/official-documents/${encodeURIComponent(one.id)}`} className="strong">
                {one.subject}
              </Link>
              <br />
              <span className="row tiny quiet">
                {typeName(one.type, say)} <UrgencyMark urgency={one.urgency} />
              </span>
            </>
          ),
        },
        { id: 'issuer', head: records.issuer, cell: (one) => say(one.issuer.short) },
        {
          id: 'delivered',
          head: words.delivered,
          look: 'num',
          cell: (one) => (one.date ? words.received(one.received, one.recipients) : '–'),
        },
        { id: 'state', head: words.state, cell: (one) => <LifeMark life={one.life} /> },
      ]}
    />
  );
}
