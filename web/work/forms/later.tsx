import { type ComponentType, lazy } from 'react';
import type { FormProps } from './props';

/** A form that is loaded when it is first opened: the first page stays light. */
export function later<K extends string>(
  load: () => Promise<Record<K, ComponentType<FormProps>>>,
  name: K,
): ComponentType<FormProps> {
  return lazy<ComponentType<FormProps>>(async () => ({ default: (await load())[name] }));
}
