import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { Body } from './api';
import { send } from './client';

type ByBrowser = Body<'/session/passkey'>['passkey'];

/** Whether this browser knows passkeys: it does so on https, and on this very machine. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window;

/** What a passkey of this browser's has signed. Throws where none was chosen. */
export async function signedByPasskey(): Promise<ByBrowser> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { options } = await send('post', '/session/passkey/options', {});
  const said = await startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON });
  return { ...said };
}

/** A passkey that the browser has just made. Throws where that was broken off. */
export async function madePasskey(): Promise<ByBrowser> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { options } = await send('post', '/session/factors/passkeys/options', {});
  const made = await startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON });
  return { ...made };
}
