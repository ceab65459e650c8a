import { createHash, randomBytes } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const PATIENCE_MS = 20_000;

/**
 * Asks a time-stamping authority (RFC 3161) for a token over a text: DER. `trust`: what `fetch` gets so that it trusts
 * another certificate than everybody's. Throws where it gives none that is right.
 */
export async function timestampFrom(
  url: string,
  text: string,
  trust?: () => Promise<RequestInit>,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, {
    ...(await trust?.()),
    method: 'POST',
    headers: { 'Content-Type': 'application/timestamp-query' },
    body: requestFor(text),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`The time-stamping authority answered ${response.status}.`);
  const { status, timeStampToken } = TimeStampResp.fromBER(await response.arrayBuffer());
  if (status.status > GRANTED_WITH_MODS || !timeStampToken)
    throw new Error(`The time-stamping authority refused (status ${status.status}).`);
  const token = new Uint8Array(timeStampToken.toSchema().toBER());
  await timeIn(token, text);
  return token;
}

const GRANTED_WITH_MODS = 1;

function requestFor(text: string): ArrayBuffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: createHash('sha256').update(text).digest() }),
    }),
    // A leading zero bit: the number is not negative.
    nonce: new Integer({ valueHex: Uint8Array.from([1, ...randomBytes(8)]) }),
    certReq: true,
  });
  return request.toSchema().toBER();
}

/** Who says at what time a text was there. */
export interface Stamped {
  /** ISO instant. */
  at: string;
  authority: string;
}

/**
 * What a token says of a text. Throws where it is over another text or its signature doesn't hold. Whether the
 * authority may be trusted is for whoever asks: `openssl ts -verify` with the authority's root says that.
 */
export async function timeIn(token: Uint8Array, text: string): Promise<Stamped> {
  const content = SignedData.fromBER(signedDataIn(token));
  const info = TSTInfo.fromBER(content.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0));
  const data = Uint8Array.from(Buffer.from(text)).buffer;
  const holds = await content.verify({ signer: 0, data, extendedMode: true }).catch(() => null);
  if (!holds?.signatureVerified)
    throw new Error('The time stamp is not over this text, or its signature does not hold.');
  const signer = content.certificates?.find((one) => one instanceof Certificate) as Certificate | undefined;
  const named = signer?.subject.typesAndValues.map(({ value }) => String(value.valueBlock.value)).join(', ');
  return { at: info.genTime.toISOString(), authority: named ?? '–' };
}

const signedDataIn = (token: Uint8Array): ArrayBuffer =>
  ContentInfo.fromBER(Uint8Array.from(token).buffer).content.toBER() as ArrayBuffer;
