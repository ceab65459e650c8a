import type { TestApi } from '../../api/support/api';
import { Browser } from '../../api/support/browser';
import { PASSWORD } from '../../api/support/people';

/** Someone of the scene at the API itself. */
export async function entering(api: TestApi, username: string): Promise<Browser> {
  const browser = new Browser(api.server);
  await browser.signIn(username, PASSWORD);
  return browser;
}
