import { type ComponentType, lazy } from 'react';
import type { ActFormProps } from './actForm';

/** A form that is loaded when it is first opened: the first page stays light. */
export function later<K extends string>(
  load: () => Promise<Record<K, ComponentType<ActFormProps>>>,
  name: K,
): ComponentType<ActFormProps> {
  return lazy<ComponentType<ActFormProps>>(async () => ({ default: (await load())[name] }));
}
