import { z } from 'zod';
import { type Party, PARTY_KINDS } from '../../domain/support/party';
import { bilingual, namedBody, type NamedBody } from './names';

/** A unit that plans (`22`, `R-DBSH`), or a sector's body (`VN.bo-cong-thuong`). */
export const partyId = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,20}(\.[a-z0-9-]{1,60})?$/)
  .meta({ example: '22' });

export const party = z
  .object({
    id: z.string(),
    kind: z.enum(PARTY_KINDS),
    name: bilingual,
    bodies: z.array(namedBody),
  })
  .meta({ id: 'Party' });

type PartyView = z.input<typeof party>;

/** A party with what its bodies are called. */
export const partyView = (party: Party, name: (body: string) => NamedBody): PartyView => ({
  ...party,
  bodies: party.bodies.map(name),
});
