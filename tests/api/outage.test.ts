import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import request from 'supertest';
import { byPort } from '../support/database';
import { startApi, type TestApi } from './support/api';
import { signedIn } from './support/people';

/** Stands between the application and its database, and can go away as a failing server does. */
class Cable {
  private readonly sockets = new Set<Socket>();
  private server?: Server;
  private port = 0;
  private target = { host: '', port: 0 };

  through(url: string): string {
    const address = new URL(byPort(url));
    this.target = { host: address.hostname, port: Number(address.port) };
    address.port = String(this.port);
    return address.toString();
  }

  async plug(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(this.target);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => {}).on('close', () => (near.destroy(), far.destroy()));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async pull(): Promise<void> {
    const closed = new Promise((resolve) => this.server!.close(resolve));
    this.sockets.forEach((socket) => socket.destroy());
    await closed;
  }
}

const cable = new Cable();
let api: TestApi;
beforeAll(async () => {
  await cable.plug();
  api = await startApi(undefined, (url) => cable.through(url));
});
afterAll(async () => {
  await api.close();
  await cable.pull();
});

test('while the database is away requests are told so; when it is back they are answered, without a restart', async () => {
  const browser = await signedIn(api, 'lan', [{ body: '22.ubnd' }]);
  await browser.get('/api/session').expect(200);
  await cable.pull();
  for (const call of [
    browser.get('/api/session'),
    browser.get('/api/officers'),
    browser.patch('/api/session', { locale: 'en' }),
    request(api.server).post('/api/session').set({ 'Accept-Language': 'en' }).send({ username: 'lan', password: 'x' }),
  ]) {
    const { body } = await call;
    expect(body).toMatchObject({
      status: 503,
      code: 'unavailable',
      title: 'The register cannot be reached at the moment',
      facts: { seconds: 30 },
    });
  }
  await request(api.server).get('/api/health').expect(503);
  await cable.plug();
  await browser.get('/api/session').expect(200);
  await browser.patch('/api/session', { locale: 'en' }).expect(200);
});
