import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Services } from '../../../api/services';
import { ROOT } from '../../../setup/tools';
import { startApi, type TestApi } from '../../api/support/api';
import { launchChromium } from './chromium';
import { entering, PASSWORD } from './scene';

export const BUILT = join(ROOT, 'build', 'web');

/** The built pages, served by the real API, in a real browser: one of each for all tests. */
export interface Stage {
  api: TestApi;
  url: string;
  browser: Browser;
  /** Windows that people have left: to open one anew takes half a second, most of it reading the same scripts. */
  left: Opened[];
  close(): Promise<void>;
}

interface Opened {
  page: Page;
  context: BrowserContext;
}

/** `start`: with an engine behind it where what one body does must reach another’s case. */
export async function openStage(
  start: (through: (services: Services) => Services) => Promise<TestApi> = startApi,
): Promise<Stage> {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('The pages are not built: npm run build');
  const [api, browser] = await Promise.all([
    start((services) => ({ ...services, config: { ...services.config, webDir: BUILT } })),
    launchChromium(),
  ]);
  const url = `http://127.0.0.1:${(api.server.address() as AddressInfo).port}`;
  const close = async () => {
    await browser.close();
    // Streams of changes stay open as long as they may.
    api.services.changes.stop();
    api.server.closeAllConnections();
    await api.close();
  };
  return { api, url, browser, left: [], close };
}

export interface Window {
  locale?: 'vi' | 'en';
  width?: number;
  height?: number;
  dark?: boolean;
  /** For how many seconds what goes to colleagues waits before it is sent. */
  held?: number;
}

/** What a window belongs to when nobody is at it: of the same address, and nothing runs in it. */
const NOBODYS = '/icon.svg';

/** A person's own browser window, and whatever it complains of; `close` leaves it to the next. */
export async function openWindow(
  stage: Stage,
  { locale = 'vi', width = 1280, height = 900, dark, held = 0 }: Window = {},
): Promise<Opened & { complaints: string[]; close(): Promise<void> }> {
  const opened = stage.left.pop() ?? (await newWindow(stage));
  const { page } = opened;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.evaluate(
    ({ chosen, seconds }) => {
      localStorage.setItem('phoihop.locale', chosen);
      localStorage.setItem('phoihop.held', String(seconds));
    },
    { chosen: locale, seconds: held },
  );
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refusal is an answer, and the browser calls each one an error.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  return { ...opened, complaints, close: () => leave(stage, opened) };
}

async function newWindow({ browser, url }: Stage): Promise<Opened> {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  looksOften(page);
  page.setDefaultTimeout(30_000);
  await page.goto(NOBODYS);
  return { page, context };
}

/** How long Playwright waits at most, in milliseconds, before it looks again for what isn’t there yet. */
const LOOKS_AGAIN = 60;

interface Looking {
  hurried?: true;
  retryWithProgressAndTimeouts(progress: unknown, timeouts: number[], action: unknown): Promise<unknown>;
}

/** By itself it soon waits half a second each time, which adds up to minutes; no setting says less. */
function looksOften(page: Page): void {
  const { _connection } = page as unknown as { _connection: { toImpl(of: Page): { mainFrame(): Looking } } };
  const frames = Object.getPrototypeOf(_connection.toImpl(page).mainFrame()) as Looking;
  if (frames.hurried) return;
  const retry = frames.retryWithProgressAndTimeouts;
  frames.hurried = true;
  frames.retryWithProgressAndTimeouts = function (progress, timeouts, action) {
    return retry.call(
      this,
      progress,
      timeouts.map((each) => Math.min(each, LOOKS_AGAIN)),
      action,
    );
  };
}

/** Nothing in it tells who was there. */
async function leave({ left }: Stage, { page, context }: Opened): Promise<void> {
  page.removeAllListeners();
  await Promise.all(context.pages().map((other) => (other === page ? page.goto(NOBODYS) : other.close())));
  await page.evaluate(() => localStorage.clear());
  await context.clearCookies();
  left.push({ page, context });
}

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, username: string, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByLabel(/Tên đăng nhập|Username/).fill(username);
  await page.getByLabel(/^(Mật khẩu|Password)$/).fill(PASSWORD);
  await page.getByRole('button', { name: /^(Đăng nhập|Sign in)$/ }).click();
  await page.getByRole('button', { name: /^(Đăng xuất|Sign out)$/ }).waitFor();
}

const cookies = new Map<string, Promise<string>>();

/** Lets a window in without the form, by a session that is opened once for each person. */
export async function enter({ api, url }: Stage, context: BrowserContext, username: string): Promise<void> {
  if (!cookies.has(username))
    cookies.set(
      username,
      entering(api, username).then(({ cookie }) => cookie),
    );
  const [name = '', value = ''] = (await cookies.get(username))!.split(/=(.*)/);
  await context.addCookies([{ name, value, url }]);
}

/** Waits until nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root'));
}

/** A window of somebody's own, signed in and at a page that has loaded. */
export async function windowOf(
  stage: Stage,
  username: string,
  path: string,
  window: Window = {},
): ReturnType<typeof openWindow> {
  const opened = await openWindow(stage, window);
  await enter(stage, opened.context, username);
  await opened.page.goto(path);
  await settled(opened.page);
  return opened;
}

/** Goes where the menu leads: what a page loads late may have a link of that name, too. */
export const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Điều hướng chính' }).getByRole('link', { name, exact: true }).click();

/** Waits until an act has its receipt. */
export const receipt = (page: Page, act: string): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: `Đã ghi vào sổ: ${act}` })
    .first()
    .waitFor();

/** Chooses in a field that finds what it offers by name; the list lies over the page. */
export async function choose(on: Page | Locator, field: string | RegExp, option: string): Promise<void> {
  const box = on.getByRole('combobox', { name: field });
  await box.click();
  await box.page().locator(`[role=option][value="${option}"]:visible`).click();
}
