import type { ComponentType, ReactNode } from 'react';
import type { Answer, Asked, CaseViewBody, PathWith } from '../data/api';
import { useApi } from '../data/queries';
import type { ActFormProps } from '../parts/form/actForm';
import { type Asked as AskedOf, Loaded } from '../parts/loaded';
import type { PageProps } from './kindPages';

/** The addresses that show a case as its kind does. */
type ViewPath = { [P in PathWith<'get'>]: { path: { id: string } } extends Asked<P> ? P : never }[PathWith<'get'>];
type Query<P extends ViewPath> = Asked<P> extends { query?: infer Q } ? Q : never;

interface ViewedProps<P extends ViewPath> {
  at: P;
  id: string;
  query?: Query<P> | undefined;
  children(view: Answer<P>): ReactNode;
}

/** A case as that address shows it, once it is there. */
function Viewed<P extends ViewPath>({ at, id, query, children }: ViewedProps<P>) {
  // The props have held what is asked against the address.
  const asked: unknown = useApi(at as '/cases/{id}', { path: { id }, query } as { path: { id: string } });
  return <Loaded of={asked as AskedOf<Answer<P>>}>{children}</Loaded>;
}

/** Pages of cases that are asked for at an address of their kind. */
export const pageOf =
  <P extends ViewPath>(at: P, query?: Query<P>) =>
  (Page: ComponentType<{ view: Answer<P>; about: CaseViewBody }>) =>
  ({ about }: PageProps) => (
    <Viewed at={at} id={about.id} query={query}>
      {(view) => <Page view={view} about={about} />}
    </Viewed>
  );

/** What a form is given that knows its case. */
interface Knowing<V> {
  act: ActFormProps;
  view: V;
}

/** Forms of acts that need to know their case first, as that address shows it; `ask`: what else it is asked. */
export const knowing =
  <P extends ViewPath>(at: P, ask?: (act: ActFormProps) => Query<P>) =>
  (Form: ComponentType<Knowing<Answer<P>>>) =>
  (act: ActFormProps) => (
    <Viewed at={at} id={act.task.caseId} query={ask?.(act)}>
      {(view) => <Form act={act} view={view} />}
    </Viewed>
  );
