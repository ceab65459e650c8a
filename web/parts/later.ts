import { type ComponentType, createElement, type ReactNode } from 'react';
import { useArrived } from './arrived';

/** A page or a part of one that is loaded when it is first shown, so that the first page stays light. */
export function later<P extends object, K extends string>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
  meanwhile: ReactNode = null,
): ComponentType<P> {
  let loading: Promise<Record<K, ComponentType<P>>> | undefined;
  return function Later(props: P) {
    loading ??= load();
    const Part = useArrived(loading)?.[name];
    return Part ? createElement(Part, props) : meanwhile;
  };
}
