import type { PageProps } from '../case/kindPages';
import { MyTasks } from '../work/myTasks';

/** An official document: what one has to do with it now. */
export const OfficialDocument = ({ about }: PageProps) => <MyTasks tasks={about.tasks} />;
