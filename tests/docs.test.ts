import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { KINDS } from '../domain/kinds';
import { loadSettings, settingsDocs } from '../setup/settingsDoc';

const ROOT = join(__dirname, '..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Files below a folder whose names end so, by their paths from the root. */
function below(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? below(path, ending) : entry.name.endsWith(ending) ? [path] : [];
  });
}

const PAGES = [...readdirSync(ROOT).filter((name) => name.endsWith('.md')), ...below('docs', '.md')];

/** A page without its code blocks, in which `#` and `[…](…)` mean something else. */
const prose = (page: string): string => page.replace(/^```[^\n]*\n[\s\S]*?^```$/gm, '');
const headings = (page: string): string[] => [...prose(page).matchAll(/^#+ +(.+)$/gm)].map((match) => String(match[1]));
const commands = (page: string): string[] =>
  [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => String(match[1]));

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/`/g, '')
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replace(/ /g, '-');

const links = PAGES.flatMap((page) =>
  [...prose(text(page)).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => [page, String(match[1])] as const),
).filter(([, link]) => !/^[a-z]+:/.test(link));

test('there are links to follow', () => expect(links.length).toBeGreaterThan(10));

test.each(links)('%s: the link %s leads somewhere', (page, link) => {
  const [path = '', anchor] = link.split('#');
  const target = path ? join(ROOT, dirname(page), path) : join(ROOT, page);
  expect(existsSync(target)).toBe(true);
  if (anchor) expect(headings(text(relative(ROOT, target))).map(anchorOf)).toContain(anchor);
});

test('every dependency earns its place in docs/dependencies.md', () => {
  const { dependencies, devDependencies } = JSON.parse(text('package.json')) as Record<string, Record<string, string>>;
  const page = text('docs/dependencies.md');
  const missing = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !page.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});

test('docs/dependencies.md names nothing that is gone', () => {
  const { dependencies, devDependencies } = JSON.parse(text('package.json')) as Record<string, Record<string, string>>;
  const [ofNpm = ''] = text('docs/dependencies.md').split('## Not from npm');
  const named = [...ofNpm.matchAll(/^\| ([^|]+) \|/gm)].flatMap((row) =>
    [...String(row[1]).matchAll(/`([^`]+)`/g)].map((name) => String(name[1])),
  );
  expect(named.filter((name) => !(name in { ...dependencies, ...devDependencies }))).toEqual([]);
  expect(named).toEqual([...new Set(named)]);
});

describe('the settings', () => {
  /** What Temporal's own library reads, the shell of a start, traces' own library, and Node. */
  const READ_ELSEWHERE = /^(TEMPORAL_|OTEL_|HOST$|NODE_)/;

  test('are those that the processes read, each once', () => {
    const files = ['setup/config.ts', 'worker/main.ts', ...below('api', '.ts'), ...below('cli', '.ts')].filter(
      (file) => !file.endsWith('.test.ts'),
    );
    const read = files.flatMap((file) =>
      [...text(file).matchAll(/\benv\.([A-Z][A-Z0-9_]+)|required\('([A-Z][A-Z0-9_]+)'\)/g)].map(
        (match) => match[1] ?? String(match[2]),
      ),
    );
    const named = loadSettings().flatMap(({ names }) => names);
    expect(named).toEqual([...new Set(named)]);
    expect([...new Set(read)].filter((name) => !named.includes(name))).toEqual([]);
    const everywhere = [...files, ...below('setup', '.ts')].map(text).join();
    // The second store's bucket has the first one's names behind a word of its own.
    const isRead = (name: string) => everywhere.includes(name.replace(/^MIRROR_S3/, 'S3'));
    const unread = named.filter((name) => !READ_ELSEWHERE.test(name) && !isRead(name));
    expect(unread).toEqual([]);
  });

  test.each(settingsDocs())('$file is printed from them', ({ file, text: printed }) => {
    expect(text(file)).toBe(printed);
  });
});

const bothLanguages = PAGES.filter((page) => page.endsWith('.vi.md')).map((page) => [
  page.replace('.vi.md', '.md'),
  page,
]);

test('the pages that stand in both languages are known', () =>
  expect(bothLanguages.map(([english]) => english)).toEqual(
    expect.arrayContaining(['README.md', 'docs/guide.md', 'docs/command-line.md']),
  ));

test.each(bothLanguages)('%s and %s have the same parts and the same commands', (english = '', vietnamese = '') => {
  expect(headings(text(vietnamese))).toHaveLength(headings(text(english)).length);
  expect(commands(text(vietnamese))).toEqual(commands(text(english)));
});

/** The first cells of a page's tables, and what their rows say beside them. */
const rows = (page: string): string[][] =>
  [...text(page).matchAll(/^\| (?!---)(.+) \|$/gm)].map((match) => String(match[1]).split(' | '));

test('the folders of docs/architecture.md may import what lint lets them', () => {
  const config = JSON.parse(text('.oxlintrc.json').replace(/^\s*\/\/.*$/gm, '')) as {
    rules: { 'house/import-table': [string, Record<'folders' | 'packages', Record<string, string[]>>] };
  };
  const { folders, packages } = config.rules['house/import-table'][1];
  const told = rows('docs/architecture.md').filter(([folder = '']) => folder.replace(/[`/]/g, '') in folders);
  const names = (cell = ''): string[] => [...cell.matchAll(/`([^`]+?)\/?`/g)].map((match) => String(match[1]));
  const named = told
    .filter((cells) => cells.length === 3)
    .map(([folder = '', , allowed = '']) => {
      const [ours, ofPackages] = allowed.split('; of packages only ');
      return { folder: folder.replace(/[`/]/g, ''), ours: names(ours), ofPackages: ofPackages && names(ofPackages) };
    });
  expect(Object.fromEntries(named.map(({ folder, ours }) => [folder, ours]))).toEqual(folders);
  const limited = named.filter(({ ofPackages }) => ofPackages);
  expect(Object.fromEntries(limited.map(({ folder, ofPackages }) => [folder, ofPackages]))).toEqual(packages);
});

test('the glossary has each word once, in alphabetical order', () => {
  const words = rows('docs/glossary.md')
    .slice(1)
    .map(([word = '']) => word.replace(/`/g, '').toLowerCase());
  expect(words.length).toBeGreaterThan(80);
  expect(words).toEqual([...new Set(words)].sort());
});

test.each(['docs/glossary.md', 'docs/architecture.md', 'docs/security.md'])('%s names files that are there', (page) => {
  const named = [...text(page).matchAll(/`((?:\.?[\w-]+\/)+[\w.-]*|[\w-]+\.(?:ts|json|mjs))`/g)].map((match) =>
    String(match[1]),
  );
  expect(named.length).toBeGreaterThan(10);
  expect([...new Set(named)].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

/** The requirements of OWASP ASVS 5.0.0 of levels 1 and 2, by section. */
const ASVS = `1.1.1-2 1.2.1-9 1.3.1-11 1.4.1-3 1.5.1-2 2.1.1-3 2.2.1-3 2.3.1-4 2.4.1-1 3.2.1-2 3.3.1-4 3.4.1-6 3.5.1-5 3.7.1-2
  4.1.1-3 4.2.1-1 4.3.1-2 4.4.1-4 5.1.1-1 5.2.1-3 5.3.1-2 5.4.1-3 6.1.1-3 6.2.1-12 6.3.1-4 6.4.1-4 6.5.1-5 6.6.1-3 6.8.1-4
  7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 7.5.1-2 7.6.1-2 8.1.1-2 8.2.1-3 8.3.1-1 8.4.1-1 9.1.1-3 9.2.1-4 10.1.1-2 10.2.1-2 10.3.1-4
  10.4.1-11 10.5.1-5 10.6.1-2 10.7.1-3 11.1.1-2 11.2.1-3 11.3.1-3 11.4.1-4 11.5.1-1 11.6.1-1 12.1.1-3 12.2.1-2 12.3.1-4
  13.1.1-1 13.2.1-5 13.3.1-2 13.4.1-5 14.1.1-2 14.2.1-4 14.3.1-3 15.1.1-3 15.2.1-3 15.3.1-7 16.1.1-1 16.2.1-5 16.3.1-4
  16.4.1-3 16.5.1-3 17.1.1-1 17.2.1-4 17.3.1-2`;

const asvs = ASVS.split(/\s+/).flatMap((section) => {
  const [, named = '', last] = /^(\d+\.\d+)\.1-(\d+)$/.exec(section) ?? [];
  return Array.from({ length: Number(last) }, (_, index) => `${named}.${index + 1}`);
});

test('docs/security.md answers each requirement once: met with where, open with why, or not applicable', () => {
  const told = rows('docs/security.md').filter(([number = '']) => /^\d+\.\d+\.\d+$/.test(number));
  expect(told.map(([number]) => number)).toEqual(asvs);
  const unfounded = told.filter(([, , state, how, where]) => !how || (state === 'met' && !where));
  expect(unfounded.map(([number]) => number)).toEqual([]);
  const count = (one: string) => told.filter(([, , state]) => state === one).length;
  const counted = `${count('met')} met, ${count('not applicable')} not applicable, ${count('**open**')} open.`;
  expect(text('docs/security.md')).toContain(counted);
});

test('docs/security.md names for each attack a test that is there', () => {
  const told = rows('docs/security.md').filter(([, , test = '']) => /^`\S+\.test\.ts`: /.test(test));
  expect(told.length).toBeGreaterThan(50);
  const missing = told.filter(([, , test = '']) => {
    const [, file = '', title = ''] = /^`(\S+)`: (.+)$/.exec(test) ?? [];
    return !text(file).includes(title);
  });
  expect(missing).toEqual([]);
});

test('the decision says of each act that counts by a day of its own which day that is, and of no other', () => {
  const told = rows('docs/decisions/2026-11-26-which-day-counts.md').filter((cells) => cells.length === 3);
  const named = told.flatMap(([, acts = '']) => [...acts.matchAll(/`([\w-]+)`/g)].map((match) => String(match[1])));
  const counting = Object.values(KINDS).flatMap(({ acts }) =>
    Object.entries(acts).flatMap(([name, act]) => (act.counts ? [name] : [])),
  );
  expect(named.sort()).toEqual(counting.sort());
});

test.each(['api', 'web'])('docs/architecture.md says what each folder of %s/ holds', (room) => {
  const there = readdirSync(join(ROOT, room), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const rows = text('docs/architecture.md').match(/^\| `.*/gm) ?? [];
  const named = rows.flatMap((row) =>
    [...row.matchAll(RegExp(`\`${room}/(\\w+)/\``, 'g'))].map((name) => String(name[1])),
  );
  expect([...new Set(named)].sort()).toEqual(there.map(({ name }) => name).sort());
});

const chart = (name: string): string => text(`deploy/helm/phoihop/${name}`);

/** The worker is looked after by that port: without it Kubernetes would start it anew for ever. */
test('each pod of the chart has its settings in itself, and those of the chart’s own win', () => {
  for (const pod of ['api', 'worker', 'install'])
    expect(chart(`templates/${pod}.yaml`)).toMatch(/env:\s+\{\{- include "phoihop.settings"/);
  const parts = chart('templates/_parts.tpl');
  expect(parts).toContain('"METRICS_PORT" "9464"');
  expect(parts).toContain('merge $own .Values.settings');
  expect(chart('templates/worker.yaml')).toContain('containerPort: 9464');
});

/** With `--wait` Helm waits for pods that are ready before it runs what comes after an installation. */
test('the chart’s job runs before API and worker, needs nothing that comes with them, and has one name', () => {
  const job = chart('templates/install.yaml');
  expect(job).toMatch(/helm.sh\/hook: pre-install,pre-upgrade$/m);
  expect(job).toMatch(/^ {2}name: \{\{ .Release.Name \}\}-install$/m);
  expect(`${job}${chart('templates/_parts.tpl')}`).not.toMatch(/configMap|persistentVolumeClaim/);
});

test('what a process makes for itself where it is not given, the chart’s pods are given', () => {
  const made = loadSettings()
    .filter((setting) => setting.default?.en.includes('made once'))
    .flatMap(({ names }) => names);
  expect(made.length).toBeGreaterThan(2);
  for (const name of [...made, 'S3_ENDPOINT']) expect(chart('templates/_parts.tpl')).toContain(name);
});

test('every alert is explained, and asks for figures that are told; so does the dashboard', () => {
  const [rules, page, dashboard] = [
    'deploy/prometheus/alerts.yaml',
    'docs/alerts.md',
    'deploy/grafana/phoihop.json',
  ].map(text);
  const named = [...String(rules).matchAll(/alert: (\w+)/g)].map((match) => String(match[1]));
  expect(headings(String(page)).slice(-named.length).sort()).toEqual([...named].sort());
  for (const name of named) expect(rules).toContain(`runbook: docs/alerts.md#${name.toLowerCase()}`);
  const asked = [...`${rules} ${dashboard}`.matchAll(/phoihop_[a-z_]+/g)].map(([name]) =>
    name.replace(/_(bucket|count)$/, ''),
  );
  const told = ['register/counted.ts', 'api/http/requestTimes.ts', 'api/process/metrics.ts', 'api/health/pulse.ts']
    .map(text)
    .join(' ');
  expect(asked.filter((name) => !told.includes(name))).toEqual([]);
  expect([...told.matchAll(/'(phoihop_[a-z_]+)'/g)].filter(([, name]) => !page?.includes(String(name)))).toEqual([]);
});
