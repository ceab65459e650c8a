import type { TaskRow } from '../../data/api';
import type { Product } from '../../../domain/law/procedure';
import { type Attached, DocumentSlot } from '../../parts/form/documentSlot';
import { piece } from '../../parts/form/description';
import { named } from './dossier';

/** The one document that an act of a session is about; `also`: what else of it goes on record, and is shown. */
export const document = (
  product: Product,
  task: TaskRow,
  also: { data?(one: Attached): object; show?(one: Attached): React.ReactNode } = {},
) =>
  piece<Attached | null>({
    name: 'document',
    begins: null,
    show: (one, change) => (
      <>
        <DocumentSlot product={product} task={task} attached={one ?? undefined} onChange={change} />
        {one && also.show?.(one)}
      </>
    ),
    sent: (one) => one && { data: { document: named(one), ...also.data?.(one) } },
  });
