import type { Attached } from '../../parts/form/documentSlot';
import { piece } from '../../parts/form/description';
import { PaperList } from './paperList';
import { SessionForm, type SessionFormProps } from './sessionForm';

/** Papers for an item: the dossier put before the Council. */
export const DossierForm = (of: SessionFormProps) => (
  <SessionForm
    of={of}
    parts={() => [
      piece<Attached[]>({
        name: 'papers',
        begins: [],
        show: (papers, change) => <PaperList place={of.task} papers={papers} onChange={change} />,
        sent: (papers) => (papers.length > 0 ? { data: { documents: papers.map(named) } } : null),
      }),
    ]}
  />
);

/** A paper as an act names it: these bytes. */
export const named = ({ id, sha256 }: Attached) => ({ id, sha256 });
