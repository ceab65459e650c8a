import { useDeferredValue } from 'react';
import { Link } from 'wouter';
import { LIFE } from '../../domain/officialDocument/state';
import { DOCUMENT_TYPES } from '../../domain/officialDocument/types';
import type { OfficialDocumentRow } from '../data/api';
import { type List, useList } from '../data/queries';
import { isActing } from '../data/seats';
import { useMe } from '../data/session';
import { keysOf } from '../parts/keysOf';
import { ListPage } from '../parts/listPage';
import { oneOf } from '../parts/oneOf';
import { ListTable } from '../parts/table';
import { ChoiceField, SearchField } from '../parts/fields';
import { type Bound, useFilters } from '../parts/bound';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { LifeMark } from './lifeMark';
import { RecordsTabs } from './tabs';
import { typeChoices, typeName } from './types';
import { UrgencyMark } from './urgencyMark';

/** Documents that one's bodies issue or get: by whom, of which type, how far in their life. */
export function OfficialDocuments() {
  const {
    words: { outgoing: words },
  } = useLanguage();
  const { seats } = useMe();
  // A records clerk has no tasks elsewhere: what waits for a number stands here.
  const waiting = seats.length > 0 && seats.every(({ role }) => role === 'clerk') ? 'signed' : '';
  const [filter, bind] = useFilters({ body: '', type: '', life: waiting, search: '' });
  const search = useDeferredValue(filter.search.trim());
  const [side, body] = filter.body.split(' ');
  const list = useList('/official-documents', {
    query: {
      issuer: side === 'issuer' ? body : undefined,
      recipient: side === 'recipient' ? body : undefined,
      type: oneOf(keysOf(DOCUMENT_TYPES), filter.type),
      life: oneOf(LIFE, filter.life),
      search: search || undefined,
    },
  });
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      begin={seats.some(({ role }) => isActing(role)) && { href: '/official-documents/new', label: words.write }}
      filters={<Filters bind={bind} />}
    >
      <RecordsTabs at="/official-documents" />
      <Listing list={list} />
    </ListPage>
  );
}

function Filters({ bind }: { bind(name: 'body' | 'type' | 'life' | 'search'): Bound<string> }) {
  const {
    words: { outgoing: words, records, all },
    say,
  } = useLanguage();
  const { seats } = useMe();
  const bodies = new Map(seats.map(({ body, name }) => [body, say(name)]));
  return (
    <>
      <ChoiceField
        aria-label={words.which}
        {...bind('body')}
        any={words.anyBody}
        among={[...bodies].flatMap(([id, name]) => [
          { value: `issuer ${id}`, label: words.issuedBy(name) },
          { value: `recipient ${id}`, label: words.sentTo(name) },
        ])}
      />
      <ChoiceField aria-label={records.type} {...bind('type')} any={words.anyType} among={typeChoices(say)} />
      <ChoiceField
        aria-label={words.state}
        {...bind('life')}
        any={`${words.state}: ${all.toLowerCase()}`}
        among={LIFE}
        called={records.life}
      />
      <SearchField label={words.search} {...bind('search')} />
    </>
  );
}

function Listing({ list }: { list: List<OfficialDocumentRow> }) {
  const {
    words: { outgoing: words, records },
    say,
  } = useLanguage();
  return (
    <ListTable
      of={list}
      empty={words.empty}
      keyOf={(one) => one.id}
      columns={[
        {
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
        { head: records.issuer, cell: (one) => say(one.issuer.short) },
        {
          head: words.delivered,
          look: 'num',
          cell: (one) => (one.date ? words.received(one.received, one.recipients) : '–'),
        },
        { head: words.state, cell: (one) => <LifeMark life={one.life} /> },
      ]}
    />
  );
}
