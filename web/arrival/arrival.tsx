import type { PageProps } from '../case/kindPages';
import { MyTasks } from '../work/myTasks';

/** An arrival: what one has to do with it now. */
export const Arrival = ({ about }: PageProps) => <MyTasks tasks={about.tasks} />;
