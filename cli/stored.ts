import type { Whole } from '../register/evidence/documents';
import { loadConfig } from '../setup/config';

/** Whether a document's bytes are whole in the store of the running `npm start`, or in the one that is set. */
export async function storedWhole(): Promise<Whole> {
  const [{ configuredStores }, { wholeIn }] = await Promise.all([
    import('../api/documents/stores/configured'),
    import('../api/documents/stores/store'),
  ]);
  return wholeIn(configuredStores(loadConfig()).first);
}
