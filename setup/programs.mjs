import { ensurePrograms } from './prepare/programs.mjs';
import { ROOT } from './prepare.mjs';

// For whoever starts programs without `prepare`: tests that Jest was called for by hand.
await ensurePrograms(ROOT);
