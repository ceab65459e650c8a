import type { CaseViewBody, SupervisionView } from '../data/api';
import { pageOf } from '../case/ofCase';
import { useMe } from '../data/session';
import { useLanguage } from '../words';
import { MyTasks } from '../work/myTasks';
import { OwnActs } from '../work/ownActs';
import { Attention } from './attention';
import { Checks } from './checks';
import { Glance } from './glance';
import { Organisers, Requests } from './requests';
import { wholeActs } from './otherActs';
import { Steps } from './steps';
import { Tasks } from './tasks';

/**
 * A supervision: what is mine to do, where it stands, what to look at first, its steps, requests, tasks with their
 * measures.
 */
export const Supervision = pageOf('/supervisions/{id}')(({ view, about }) => (
  <>
    <MyTasks tasks={about.tasks} />
    <Glance view={view} />
    <Attention view={view} />
    <Tasks view={view} about={about} />
    <Steps view={view} />
    <Checks view={view} />
    <Organisers view={view} />
    <Requests view={view} />
    <Whole view={view} about={about} />
  </>
));

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
