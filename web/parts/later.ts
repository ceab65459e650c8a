import { type ComponentType, lazy } from 'react';

/** A page or a part of one that is loaded when it is first shown: the first page stays light. */
export const later = <P, K extends string>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
): ComponentType<P> => lazy<ComponentType<P>>(async () => ({ default: (await load())[name] }));
