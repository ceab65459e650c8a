import { lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What became of a delivery; `error` says why it was not taken. */
export type Posted = { taken: true } | { taken: false; error: string };

interface Options {
  /** Whether an office’s own network may be written to, and without TLS. */
  toPrivate: boolean;
  timeoutMs?: number;
}

/** Our side’s own network and what else no receiver on the internet has (IANA’s special-purpose registries). */
const OWN = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  OWN.ipv4.addSubnet(network, prefix, 'ipv4');
/** All of IPv6 but what is given out for the internet; of that, what leads elsewhere. */
for (const [network, prefix] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  OWN.ipv6.addSubnet(network, prefix, 'ipv6');

/** Whether an address (IPv4 or IPv6) lies on the internet, and not in anybody’s own network. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return !OWN[family].check(address, family);
}

const NOT_ALLOWED = 'địa chỉ không ở trên Internet / the address is not on the internet (WEBHOOKS_TO_PRIVATE)';

/** What the owner of a webhook reads of what can go wrong on the way there, by the codes of Node’s own errors. */
const REASONS: [codes: string[], reason: string][] = [
  [
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ],
    'chứng thư của nơi nhận không do tổ chức mà máy chủ này tin ký / the receiver’s certificate is signed by nobody whom this server trusts (NODE_EXTRA_CA_CERTS)',
  ],
  [
    ['ERR_TLS_CERT_ALTNAME_INVALID'],
    'chứng thư của nơi nhận mang tên khác với địa chỉ / the receiver’s certificate is for another name than the address',
  ],
  [['CERT_HAS_EXPIRED'], 'chứng thư của nơi nhận đã hết hạn / the receiver’s certificate has expired'],
  [['CERT_NOT_YET_VALID'], 'chứng thư của nơi nhận chưa có hiệu lực / the receiver’s certificate is not valid yet'],
  [['ENOTFOUND'], 'không có máy chủ nào mang tên đó / there is no host of that name'],
  [['ECONNREFUSED'], 'không có gì trả lời ở địa chỉ đó / nothing listens at that address'],
  [
    ['EHOSTUNREACH', 'ENETUNREACH'],
    'không có đường mạng đến địa chỉ đó / no way through the network leads to that address',
  ],
  [['ABORT_ERR', 'ETIMEDOUT'], 'nơi nhận không trả lời kịp / the receiver did not answer in time'],
];

/** Why nothing came through, in words; where a name has several addresses, Node’s error has a code and no message. */
export const reasonOf = ({ code = '', message }: NodeJS.ErrnoException): string =>
  REASONS.find(([codes]) => codes.includes(code))?.[1] ?? (message.slice(0, 300) || code);

/** Looks a name up, and gives nothing of it where any address is not allowed: what is checked is what is used. */
const lookupPublic: LookupFunction = (host, options, done) =>
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 4);
    if (!found.every(({ address }) => isPublicAddress(address))) return done(new Error(NOT_ALLOWED), '', 4);
    if (options.all) return done(null, found);
    const [first] = found;
    done(null, first?.address ?? '', first?.family);
  });

/** Posts a text. Follows no redirection, reads no answer but its status; 2xx is taken. Never throws. */
export function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  { toPrivate, timeoutMs = 10_000 }: Options,
): Promise<Posted> {
  const to = new URL(url);
  const host = to.hostname.replace(/^\[|\]$/g, '');
  if (!toPrivate && (to.protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host))))
    return Promise.resolve({ taken: false, error: NOT_ALLOWED });
  return new Promise((resolve) => {
    const request = (to.protocol === 'https:' ? secureRequest : plainRequest)(
      to,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(timeoutMs),
        agent: false,
        ...(!toPrivate && { lookup: lookupPublic }),
      },
      ({ statusCode = 0 }) => {
        request.destroy();
        resolve(
          statusCode >= 200 && statusCode < 300 ? { taken: true } : { taken: false, error: `HTTP ${statusCode}` },
        );
      },
    );
    request.on('error', (error) => resolve({ taken: false, error: reasonOf(error) }));
    request.end(body);
  });
}
