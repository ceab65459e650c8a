import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { startTracing, type Tracing } from '../../setup/tracing';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { officer, signedIn } from './support/people';
import { startCycle } from './support/cases';
import { until } from './support/plan';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
}

/** A collector, as OTLP over HTTP has it. */
const spans: Span[] = [];
let said = '';
const collector: Server = createServer((request, response) => {
  void json(request).then((body) => {
    said += JSON.stringify(body);
    type Sent = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
    for (const { scopeSpans } of (body as Sent).resourceSpans) spans.push(...scopeSpans.flatMap((one) => one.spans));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
});
let tracing: Tracing;
let api: TestEngine;

beforeAll(async () => {
  // Threads of workflows are then as they are outside tests (setup/jest/workflowThreads.cjs).
  process.env.PHOIHOP_TRACED = '1';
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', () => resolve()));
  const { port } = collector.address() as AddressInfo;
  tracing = (await startTracing('phoihop-test', `http://127.0.0.1:${port}`)) as Tracing;
  api = await startApiWithEngine(undefined, tracing.plugins);
});
afterAll(async () => {
  await api.close();
  await new Promise((resolve) => collector.close(resolve));
});

test('one trace goes from the click through statements, workflow and activity to the mail, and carries nobody’s name or word', async () => {
  await officer(api, 'dauvet', [{ body: '22.ubnd', role: 'head' }], { email: 'dauvet@mark.example.vn' });
  const planner = await signedIn(api, 'planner', [{ body: '22.so-tai-chinh' }]);
  const click = '4bf92f3577b34da6a3ce929d0e0e4736';
  await startCycle(planner)
    .set({ traceparent: `00-${click}-00f067aa0ba902b7-01` })
    .expect(201);
  await until(async () => (await api.services.db.mail.count({ where: { status: 'sent' } })) > 0);
  // What the worker has in hand is ended first, and so are its spans.
  await api.stopWorker();
  await tracing.stop();
  const ours = spans.filter(({ traceId }) => traceId === click).map(({ name }) => name);
  expect(ours).toEqual(
    expect.arrayContaining([
      'POST /cycles',
      'prisma:client:db_query',
      'SignalWithStartWorkflow:planCycle',
      'HandleSignal:woken',
      'RunActivity:requestDraft',
      'mail',
    ]),
  );
  expect(said).not.toMatch(/dauvet|mark\.example/);
});
