import type { Request } from 'express';
import { requireMatch } from './conditional';

const request = (ifMatch?: string) => ({ headers: { 'if-match': ifMatch } }) as unknown as Request;

test.each([undefined, '*', '"7"', '"6", "7"'])('If-Match %s fits version 7', (ifMatch) => {
  expect(() => requireMatch(request(ifMatch), '7')).not.toThrow();
});

test.each(['"6"', '7', 'W/"7"', ''])('If-Match %s does not', (ifMatch) => {
  expect(() => requireMatch(request(ifMatch), '7')).toThrow('stale-version');
});
