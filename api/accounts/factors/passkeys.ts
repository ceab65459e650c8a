import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from '@simplewebauthn/server';
import type { Request } from 'express';
import { DomainError } from '../../../domain/errors';
import type { Services } from '../../services';

type Place = Pick<Services, 'db' | 'config'>;

/** For how long a passkey may be looked for, in ms. */
const PATIENCE_MS = 5 * 60_000;

/** Read when the first passkey is asked for: half a second. */
const library = () => import('@simplewebauthn/server');

/** For which site passkeys are: the one that people reach. */
const siteOf = ({ config }: Pick<Services, 'config'>) => {
  const { origin, hostname } = new URL(config.publicUrl);
  return { expectedOrigin: origin, expectedRPID: hostname };
};

const keep = (req: Request, value: string): void =>
  void (req.session.challenge = { value, until: Date.now() + PATIENCE_MS });

/** What was to be signed, which counts once. Throws `bad-proof`. */
function asked(req: Request): string {
  const { challenge } = req.session;
  delete req.session.challenge;
  if (!challenge || challenge.until < Date.now()) throw new DomainError('bad-proof');
  return challenge.value;
}

/** What the browser is to make a passkey from. */
export async function optionsToAdd(
  { db, config }: Place,
  req: Request,
  { id, username, name }: { id: string; username: string; name: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  const known = await db.passkey.findMany({ where: { officerId: id }, select: { id: true, transports: true } });
  const options = await generateRegistrationOptions({
    rpName: 'Phối Hợp',
    rpID: siteOf({ config }).expectedRPID,
    userID: new TextEncoder().encode(id),
    userName: username,
    userDisplayName: name,
    excludeCredentials: known,
    // It stands for a password and a second factor both: it is found without a name, and asks for finger or PIN.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  keep(req, options.challenge);
  return options;
}

/** The passkey that a browser made as it was asked to. Throws `bad-proof`. */
export async function madePasskey(place: Place, req: Request, response: object): Promise<WebAuthnCredential> {
  const { verifyRegistrationResponse } = await library();
  const expectedChallenge = asked(req);
  const { registrationInfo } = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge,
    requireUserVerification: true,
    ...siteOf(place),
  }).catch(refuse);
  if (!registrationInfo) throw new DomainError('bad-proof');
  return registrationInfo.credential;
}

/** What the browser is to have signed by any passkey that it has for here. */
export async function optionsToProve(
  place: Pick<Services, 'config'>,
  req: Request,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library();
  const rpID = siteOf(place).expectedRPID;
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
  keep(req, options.challenge);
  if (!req.session.officerId) req.session.cookie.maxAge = PATIENCE_MS;
  return options;
}

/** Whose passkey has signed what was asked. Throws `bad-proof`. */
export async function ownerOf(place: Place, req: Request, response: object): Promise<string> {
  const said = response as AuthenticationResponseJSON;
  const expectedChallenge = asked(req);
  const row = await place.db.passkey.findUnique({ where: { id: said.id } });
  if (!row) throw new DomainError('bad-proof');
  const { verifyAuthenticationResponse } = await library();
  const { id, publicKey, counter, transports } = row;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: said,
    expectedChallenge,
    credential: { id, publicKey: new Uint8Array(publicKey), counter: Number(counter), transports },
    requireUserVerification: true,
    ...siteOf(place),
  }).catch(refuse);
  if (!verified) throw new DomainError('bad-proof');
  await place.db.passkey.update({
    where: { id },
    data: { counter: authenticationInfo.newCounter, usedAt: new Date() },
  });
  return row.officerId;
}

/** The library tells each fault by an error of its own. */
const refuse = (): never => {
  throw new DomainError('bad-proof');
};
