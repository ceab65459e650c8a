import type { CaseViewBody, SupervisionView } from '../data/api';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { Loaded } from '../parts/loaded';
import { useLanguage } from '../words';
import { MyTasks } from '../work/myTasks';
import { OwnActs } from '../work/ownActs';
import { Attention } from './attention';
import { Checks } from './checks';
import { Glance } from './glance';
import { Organisers } from './organisers';
import { wholeActs } from './otherActs';
import { Requests } from './requests';
import { Steps } from './steps';
import { Tasks } from './tasks';

/**
 * A supervision: what is mine to do, where it stands, what to look at first, its steps, requests, tasks with their
 * measures.
 */
export function Supervision({ about }: { about: CaseViewBody }) {
  const supervision = useApi('/supervisions/{id}', { path: { id: about.id } });
  return (
    <Loaded of={supervision}>
      {(data) => (
        <>
          <MyTasks tasks={about.tasks} />
          <Glance view={data} />
          <Attention view={data} />
          <Tasks view={data} about={about} />
          <Steps view={data} />
          <Checks view={data} />
          <Organisers view={data} />
          <Requests view={data} />
          <Whole view={data} about={about} />
        </>
      )}
    </Loaded>
  );
}

/** What may be done about the whole though nobody asks for it. */
function Whole({ view, about }: { view: SupervisionView; about: CaseViewBody }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const { today } = useMe();
  return (
    <OwnActs
      caseId={view.id}
      head={{ title: words.otherActs }}
      acts={view.closedAt ? [] : wholeActs(view, about, today, say)}
    />
  );
}
