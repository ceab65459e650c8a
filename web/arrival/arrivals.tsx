import { useDeferredValue } from 'react';
import { Link } from 'wouter';
import type { ArrivalRow } from '../data/api';
import { type List, useList } from '../data/queries';
import { useMe } from '../data/session';
import { RecordsTabs } from '../officialDocument/tabs';
import { typeName } from '../officialDocument/types';
import { UrgencyMark } from '../officialDocument/urgencyMark';
import { DueMark } from '../parts/due';
import { Icon } from '../parts/icon';
import { ListPage } from '../parts/listPage';
import { ListTable } from '../parts/table';
import { Mark } from '../parts/mark';
import { ChoiceField, SearchField, TickField } from '../parts/fields';
import { useFilters } from '../parts/bound';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

/** What came to one's bodies: from whom, about what, whose it is to deal with, and how late that is. */
export function Arrivals() {
  const {
    words: { arrivals: words, outgoing },
    say,
  } = useLanguage();
  const { seats } = useMe();
  const [filter, bind] = useFilters({ body: '', search: '', open: false });
  const search = useDeferredValue(filter.search.trim());
  const list = useList('/arrivals', {
    query: { body: filter.body || undefined, search: search || undefined, open: filter.open || undefined },
  });
  const bodies = new Map(seats.map(({ body, name }) => [body, say(name)]));
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      begin={bodies.size > 0 && { href: '/arrivals/new', label: words.register }}
      filters={
        <>
          {bodies.size > 1 && (
            <ChoiceField
              aria-label={words.cameTo}
              any={outgoing.anyBody}
              among={[...bodies].map(([value, label]) => ({ value, label }))}
              {...bind('body')}
            />
          )}
          <SearchField label={outgoing.search} {...bind('search')} />
          <TickField label={words.onlyOpen} {...bind('open')} />
        </>
      }
    >
      <RecordsTabs at="/arrivals" />
      <Listing list={list} />
    </ListPage>
  );
}

function Listing({ list }: { list: List<ArrivalRow> }) {
  const {
    words: { arrivals: words, records },
    say,
  } = useLanguage();
  return (
    <ListTable
      of={list}
      empty={words.empty}
      keyOf={(one) => one.id}
      columns={[
        {
          head: words.number,
          look: 'num',
          cell: (one) => (
            <>
              <span className="strong">{one.number}</span>
              <br />
              <span className="tiny quiet">{dmy(one.arrivedOn)}</span>
            </>
          ),
        },
        {
          head: records.subject,
          cell: (one) => (
            <>
              <Link href={`/arrivals/${encodeURIComponent(one.id)}`} className="strong">
                {one.subject}
              </Link>
              <br />
              <span className="row tiny quiet">
                {typeName(one.type, say)} {one.written}, {dmy(one.date)} <UrgencyMark urgency={one.urgency} />
              </span>
            </>
          ),
        },
        { head: records.issuer, cell: (one) => say(one.issuer) },
        { head: words.lead, cell: (one) => (one.lead ? say(one.lead.short) : '–') },
        {
          head: words.state,
          cell: (one) =>
            one.closedAt ? (
              <Mark look="done">{records.life[one.life]}</Mark>
            ) : one.lead ? (
              <DueMark dueOn={one.dueOn} overdue={one.overdue} />
            ) : (
              <span className={one.overdue ? 'mark late' : 'mark soon'}>
                <Icon name={one.overdue ? 'late' : 'soon'} />
                {words.undirected}
              </span>
            ),
        },
      ]}
    />
  );
}
