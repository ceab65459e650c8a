import type { SupportRow } from '../data/api';
import { SIDES } from '../../domain/support/party';
import { useOwnParties } from '../data/parties';
import { type List, useList } from '../data/queries';
import { oneOf } from '../parts/oneOf';
import { Standing } from '../parts/standing';
import { ListedCase } from '../parts/listedCase';
import { ListPage } from '../parts/listPage';
import { useFilters } from '../parts/bound';
import { useLanguage } from '../words';
import { ListTable } from '../parts/table';
import { Mark } from '../parts/mark';
import { ChoiceField, TickField } from '../parts/fields';

const WHICH = ['all', 'asked', 'unanswered', 'ours'] as const;

/** Needs for support by side: what others need of us, what we need, and how far each is. */
export function Supports() {
  const {
    words: { supports: words },
    say,
  } = useLanguage();
  const parties = useOwnParties();
  const [filter, bind] = useFilters({ which: 'all', party: '', side: '', open: false });
  const party = filter.party || parties[0]?.party.id || '';
  const mine = {
    all: {},
    asked: { asked: party },
    unanswered: { asked: party, unanswered: true },
    ours: { need: party },
  }[oneOf(WHICH, filter.which) ?? 'all'];
  const list = useList('/supports', {
    query: { ...mine, side: oneOf(SIDES, filter.side), open: filter.open || undefined },
  });
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      begin={parties.length > 0 && { href: '/supports/ask', label: words.ask }}
      filters={
        <>
          {parties.length > 0 && (
            <ChoiceField
              aria-label={words.which}
              {...bind('which')}
              among={[
                { value: 'all', label: words.all },
                { value: 'asked', label: words.askedOfUs },
                { value: 'unanswered', label: words.unansweredByUs },
                { value: 'ours', label: words.ours },
              ]}
            />
          )}
          {parties.length > 1 && (
            <ChoiceField
              aria-label={words.party}
              {...bind('party')}
              value={party}
              among={[...new Map(parties.map((one) => [one.party.id, say(one.party.name)]))].map(([value, label]) => ({
                value,
                label,
              }))}
            />
          )}
          <ChoiceField
            aria-label={words.side}
            {...bind('side')}
            any={words.anySide}
            among={SIDES}
            called={words.sides}
          />
          <TickField label={words.onlyOpen} {...bind('open')} />
        </>
      }
    >
      <Listing list={list} />
    </ListPage>
  );
}

function Listing({ list }: { list: List<SupportRow> }) {
  const { supports: words, cases } = useLanguage().words;
  return (
    <ListTable
      of={list}
      empty={words.empty}
      keyOf={(one) => one.id}
      columns={[
        {
          head: words.need,
          cell: (one) => <ListedCase at="/supports" one={one} />,
        },
        {
          head: words.side,
          look: 'small',
          cell: (one) => one.sides.map((side) => words.sides[side] ?? side).join(', '),
        },
        {
          head: words.answers,
          cell: (one) => (
            <>
              <span className="num">{words.answered(one.answered, one.asked)}</span>
              {one.offers > 0 && (
                <>
                  {' '}
                  <Mark look="mine" icon="support">
                    {words.offers(one.offers)}
                  </Mark>
                </>
              )}
            </>
          ),
        },
        {
          head: cases.state,
          cell: (one) => <Standing one={one} ended={words.results[one.outcome ?? '']} late={words.late} />,
        },
      ]}
    />
  );
}
