import { ipKeyGenerator } from 'express-rate-limit';
import { isIPv4 } from 'node:net';

/** From where a request comes, coarsely: the network and not the machine, which nobody has to know. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  return isIPv4(plain) ? plain.replace(/\.\d+$/, '.x') : ipKeyGenerator(plain);
}

const BROWSERS: [RegExp, string][] = [
  [/\bEdg/, 'Edge'],
  [/\bcoc_coc_browser/i, 'Cốc Cốc'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrom(e|ium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A browser and its system as their owner knows them, such as “Chrome, Windows”; nothing of an unknown one. */
export function deviceOf(userAgent = ''): string {
  const first = (kinds: [RegExp, string][]) => kinds.find(([sign]) => sign.test(userAgent))?.[1];
  return [first(BROWSERS), first(SYSTEMS)].filter((one) => one !== undefined).join(', ');
}
