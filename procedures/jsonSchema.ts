import { z } from 'zod';
import { procedureFile } from './schema';

/**
 * The JSON Schema of a procedure file, for editors: `procedures/procedure.schema.json`, which a test holds up to date.
 * Regenerate with `npx tsx procedures/jsonSchema.ts > procedures/procedure.schema.json`.
 */
export function procedureJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(procedureFile, { io: 'input', target: 'draft-7' }), null, 2)}\n`;
}

if (require.main === module) process.stdout.write(procedureJsonSchema());
