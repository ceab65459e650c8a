import { SIDES } from '../../domain/support/party';
import { useOwnParties } from '../data/parties';
import { oneOf } from '../parts/oneOf';
import { Standing } from '../parts/standing';
import { ListedCase } from '../parts/listedCase';
import { ListPage } from '../parts/listPage';
import { type Filters, yesOrNo } from '../parts/bound';
import { ListFields, type ListFilters, useListFilters } from '../parts/listFilters';
import { CaseList, type ListQuery } from '../parts/caseList';
import { useLanguage, useWords } from '../words';
import { Mark } from '../parts/mark';
import { ChoiceField } from '../parts/fields';

const WHICH = ['all', 'asked', 'unanswered', 'ours'] as const;
const NOBODY = { need: '', asked: '', unanswered: '' };
type Own = Record<'need' | 'asked' | 'unanswered' | 'side', string>;

/** Whose needs, from a party's point of view. */
const mine = (party: string): Record<(typeof WHICH)[number], Partial<Own>> => ({
  all: {},
  asked: { asked: party },
  unanswered: { asked: party, unanswered: 'true' },
  ours: { need: party },
});

/** Needs for support by side: what others need of us, what we need, and how far each is. */
export function Supports() {
  const {
    words: { supports: words },
    say,
  } = useLanguage();
  const parties = useOwnParties();
  const filters = useListFilters({ need: '', asked: '', unanswered: '', side: '' });
  const { bind, values, change } = filters as ListFilters<Own> & Filters<Own>;
  const { need, asked, unanswered } = values;
  const party = need || asked || parties[0]?.party.id || '';
  const which = need ? 'ours' : asked ? (unanswered ? 'unanswered' : 'asked') : 'all';
  const look = (chosen: string, at: string) => change({ ...NOBODY, ...mine(at)[oneOf(WHICH, chosen) ?? 'all'] });
  const query = { ...filters.common, need, asked, unanswered: yesOrNo(unanswered), side: oneOf(SIDES, values.side) };
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      begin={parties.length > 0 && { href: '/supports/ask', label: words.ask }}
      filters={
        <ListFields of={filters}>
          {parties.length > 0 && (
            <ChoiceField
              label={words.which}
              value={which}
              onChange={(chosen) => look(chosen, party)}
              among={[
                { value: 'all', label: words.all },
                { value: 'asked', label: words.askedOfUs },
                { value: 'unanswered', label: words.unansweredByUs },
                { value: 'ours', label: words.ours },
              ]}
            />
          )}
          {parties.length > 1 && which !== 'all' && (
            <ChoiceField
              label={words.party}
              value={party}
              onChange={(chosen) => look(which, chosen)}
              among={[...new Map(parties.map((one) => [one.party.id, say(one.party.name)]))].map(([value, label]) => ({
                value,
                label,
              }))}
            />
          )}
          <ChoiceField label={words.side} {...bind('side')} any={words.anySide} among={SIDES} called={words.sides} />
        </ListFields>
      }
    >
      <Listing query={query} />
    </ListPage>
  );
}

function Listing({ query }: { query: ListQuery<'supports'> }) {
  const { supports: words, cases } = useWords();
  return (
    <CaseList
      name="supports"
      title={words.title}
      query={query}
      empty={words.empty}
      columns={[
        {
          id: 'need',
          head: words.need,
          cell: (one) => <ListedCase at="/supports" one={one} />,
        },
        {
          id: 'side',
          head: words.side,
          look: 'small',
          cell: (one) => one.sides.map((side) => words.sides[side] ?? side).join(', '),
        },
        {
          id: 'answers',
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
          id: 'state',
          head: cases.state,
          cell: (one) => <Standing one={one} ended={words.results[one.outcome ?? '']} late={words.late} />,
        },
      ]}
    />
  );
}
