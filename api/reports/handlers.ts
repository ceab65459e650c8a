import type { unitInPath } from './schema';

type OfUnit = { params: typeof unitInPath };
