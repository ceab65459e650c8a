import type { OfferedAct } from '../case/kindPages';
import type { Opened } from '../parts/opener';
import { AnyActForm } from '../work/anyActForm';

interface Props extends Omit<OfferedAct, 'onClose'> {
  of: Opened;
  beside?: boolean;
}

/** The form of an act that was opened by its name; done or given up, it shuts. */
export function OpenedForm({ of, onDone, ...act }: Props) {
  return (
    <div id={of.id} className="task-form">
      <AnyActForm
        key={act.name}
        {...act}
        onDone={(done) => {
          of.shut(act.name);
          onDone(done);
        }}
        onClose={() => of.shut(act.name)}
      />
    </div>
  );
}
