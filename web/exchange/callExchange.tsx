import { useSearchParams } from 'wouter';
import { newExchange } from '../../api/forms';
import { meetingFields } from '../case/forms/meeting';
import type { NewExchange, StartedExchange } from '../data/api';
import { unitOf, useBodyChoices } from '../data/bodies';
import { send } from '../data/client';
import { useApi } from '../data/queries';
import { actingBodies } from '../data/seats';
import { useMe } from '../data/session';
import { BeginPage } from '../parts/beginPage';
import { type PickedCase, CasePicker } from '../parts/casePicker';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { Loaded } from '../parts/loaded';
import { useWords } from '../words';

/** Calls bodies of any province or sector together, at any time (S36). */
export function CallExchange() {
  const { exchange: words } = useWords();
  const own = actingBodies(useMe());
  return (
    <BeginPage
      title={words.call}
      intro={words.callIntro}
      list={{ href: '/exchanges', label: words.title }}
      barred={own.length === 0 && words.noSeat}
    >
      <Known own={own} />
    </BeginPage>
  );
}

/** Begun once it is known which case the address says it is about. */
function Known({ own }: { own: string[] }) {
  const [query] = useSearchParams();
  const given = query.get('about');
  const about = useApi('/cases/{id}', given ? { path: { id: given } } : null);
  if (!given) return <Wish own={own} about={null} />;
  return <Loaded of={about}>{(one) => <Wish own={own} about={one} />}</Loaded>;
}

function Wish({ own, about }: { own: string[]; about: PickedCase | null }) {
  const words = useWords();
  const { exchange } = words;
  const choices = useBodyChoices(own);
  return (
    <RequestForm<NewExchange, StartedExchange>
      label={exchange.call}
      submit={exchange.send}
      className="card stack"
      schema={newExchange}
      send={(body, once) => once('/exchanges', { body })}
      comes={(body) => send('post', '/exchanges/prospect', { body })}
      kept={`call-exchange/${about?.id ?? ''}`}
      begin={{ body: own[0], form: 'exchange', from: '08:00', to: '11:30' }}
      parts={(said) => [
        {
          name: 'body',
          label: exchange.caller,
          among: choices,
        },
        { name: 'form', label: exchange.form, called: exchange.forms },
        { name: 'topic', label: exchange.topic, maxLength: 200 },
        ...meetingFields(words, said, ''),
        {
          name: 'bodies',
          label: words.meeting.invited,
          as: 'bodies',
          required: true,
          home: unitOf(said('body') || own[0] || ''),
          likely: { known: [], another: words.meeting.another },
        },
        piece<PickedCase | null>({
          name: 'about',
          begins: about,
          show: (picked, change) => <CasePicker label={exchange.aboutCase} chosen={picked} onChange={change} />,
          sent: (picked) => (picked ? { about: picked.id } : {}),
        }),
      ]}
      begun={(sent) => ({
        says: words.exchange.sent,
        href: `/cases/${encodeURIComponent(sent.id)}`,
        open: words.exchange.open,
        entry: sent,
      })}
    />
  );
}
