import { Histogram, Registry } from 'prom-client';

/** How long this process took to answer, for Prometheus. */
export const REQUEST_TIMES = new Registry();

const seconds = new Histogram({
  name: 'phoihop_http_request_seconds',
  help: 'How long answers took, by method, address as the API describes it (pages and files: other) and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [REQUEST_TIMES],
});

/** Counts one answer; `ms` in milliseconds. Streams of news last as long as a page is open, and are left out. */
export function timeRequest(method: string, route: string, status: number, ms: number): void {
  if (route !== '/changes') seconds.observe({ method: KNOWN.has(method) ? method : 'other', route, status }, ms / 1000);
}

/** Anybody may send any word as a method; each would be kept for ever. */
const KNOWN = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
