import { Link } from 'wouter';
import { DOCUMENT_TYPES } from '../../domain/officialDocument/types';
import { bodiesOf, registersFor } from '../data/seats';
import { useMe } from '../data/session';
import { RecordsTabs } from '../officialDocument/tabs';
import { typeChoices, typeName } from '../officialDocument/types';
import { UrgencyMark } from '../officialDocument/marks';
import { DueMark } from '../parts/due';
import { Icon } from '../parts/icon';
import { ListPage } from '../parts/listPage';
import { keysOf } from '../parts/keysOf';
import { DayField, ListFields, useListFilters } from '../parts/listFilters';
import { CaseList, type ListQuery } from '../parts/caseList';
import { oneOf } from '../parts/oneOf';
import { Mark } from '../parts/mark';
import { ChoiceField } from '../parts/fields';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

/** What came to one's bodies: from whom, about what, whose it is to deal with, and how late that is. */
export function Arrivals() {
  const {
    words: { arrivals: words, outgoing, records },
    say,
  } = useLanguage();
  const me = useMe();
  const filters = useListFilters({ body: '', type: '', from: '', to: '' });
  const { bind } = filters;
  const { body, type, from, to } = filters.values;
  const query = { ...filters.common, body, type: oneOf(keysOf(DOCUMENT_TYPES), type), from, to };
  const bodies = bodiesOf(me.seats);
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      begin={registersFor(me).length > 0 && { href: '/arrivals/new', label: words.register }}
      filters={
        <ListFields of={filters}>
          {bodies.length > 1 && (
            <ChoiceField label={words.cameTo} any={outgoing.anyBody} among={bodies} {...bind('body')} />
          )}
          <ChoiceField label={records.type} {...bind('type')} any={outgoing.anyType} among={typeChoices(say)} />
          <DayField label={words.cameFrom} of={bind('from')} />
          <DayField label={words.cameUntil} of={bind('to')} />
        </ListFields>
      }
    >
      <RecordsTabs at="/arrivals" />
      <Listing query={query} />
    </ListPage>
  );
}

function Listing({ query }: { query: ListQuery<'arrivals'> }) {
  const {
    words: { arrivals: words, records },
    say,
  } = useLanguage();
  return (
    <CaseList
      name="arrivals"
      title={words.title}
      query={query}
      empty={words.empty}
      columns={[
        {
          id: 'number',
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
          id: 'subject',
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
        { id: 'issuer', head: records.issuer, cell: (one) => say(one.issuer) },
        { id: 'lead', head: words.lead, cell: (one) => (one.lead ? say(one.lead.short) : '–') },
        {
          id: 'state',
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
