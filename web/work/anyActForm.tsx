import { Suspense } from 'react';
import type { OfferedAct } from '../case/kindPages';
import { formOf } from '../kinds';

/** The form of any act, whatever the kind of its case. */
export function AnyActForm(act: OfferedAct) {
  const Form = formOf(act.name);
  return Form ? (
    <Suspense fallback={null}>
      <Form {...act} />
    </Suspense>
  ) : null;
}
