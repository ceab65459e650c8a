import startServers from '../../support/servers';
import { chromiumHere } from './chromium';

/** What the pages' tests need before the first of them: a browser unpacked once, not by several at once. */
export default async function startServersAndBrowser(): Promise<void> {
  await Promise.all([startServers(), chromiumHere()]);
}
