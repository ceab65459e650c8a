import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const WORK = join(ROOT, '.data', 'conformance');
const OUT = join(WORK, 'out');
const VERAPDF = '1.30.2';

/** Runs a command and shows what it says; its exit code decides whether the run goes on. */
function run(command: string, args: string[], cwd = ROOT): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error) throw new Error(`${command} is not here: see tests/conformance/README.md`);
  if (status !== 0) throw new Error(`${command} ${args[0]}: exit ${status}`);
}

/** python-docx in an environment of its own. */
function python(): string {
  const venv = join(WORK, 'venv');
  const binary = join(venv, 'bin', 'python');
  if (existsSync(binary)) return binary;
  run('python3', ['-m', 'venv', venv]);
  run(binary, ['-m', 'pip', 'install', '--quiet', 'python-docx==1.2.0', 'fonttools==4.68.0']);
  return binary;
}

/** veraPDF's command line with all that it needs, in one archive. */
function veraPdf(): string {
  const jar = join(WORK, `cli-${VERAPDF}.jar`);
  const artifact = `org.verapdf.apps:cli:${VERAPDF}:jar`;
  const copy = ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${WORK}`];
  if (!existsSync(jar)) run('mvn', copy, WORK);
  return jar;
}

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(join(OUT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(OUT, folder, name));

const FOLDERS = ['documents', 'sheets', 'books', 'own'];
const allOf = (ending: string): string[] => FOLDERS.flatMap((folder) => filesOf(folder, ending));

/** Each PDF against PDF/A-2b; one that fails stops the run. */
function checkPdfs(): void {
  const files = allOf('.pdf');
  const validate = ['org.verapdf.apps.GreenfieldCliWrapper', '-f', '2b', '--format', 'text', ...files];
  const said = spawnSync('java', ['-cp', veraPdf(), ...validate]);
  const lines = said.stdout.toString().trim().split('\n');
  const passed = lines.filter((line) => line.startsWith('PASS '));
  process.stdout.write(`veraPDF ${VERAPDF}, PDF/A-2b: ${passed.length} of ${files.length} pass\n`);
  if (passed.length !== files.length) throw new Error(lines.filter((line) => !line.startsWith('PASS ')).join('\n'));
}

/** Each Word file opened by LibreOffice, and the pages of all as pictures to look at. */
function draw(): void {
  const opened = join(OUT, 'opened');
  const pages = join(OUT, 'pages');
  for (const folder of [opened, pages]) mkdirSync(folder);
  const words = allOf('.docx');
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', opened, ...words], { stdio: 'ignore' });
  const made = filesOf('opened', '.pdf');
  process.stdout.write(`LibreOffice opened ${made.length} of ${words.length} Word files\n`);
  if (made.length !== words.length) throw new Error('LibreOffice could not open all');
  for (const file of [...made, ...allOf('.pdf')]) {
    const name = `${basename(file, '.pdf')}-${made.includes(file) ? 'word' : 'pdf'}`;
    execFileSync('pdftoppm', ['-r', '70', '-png', file, join(pages, name)]);
  }
  process.stdout.write(`${readdirSync(pages).length} pages to look at in ${pages}\n`);
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
run(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'make.ts'), OUT]);
run(python(), ['-B', join(__dirname, 'check_docx.py'), join(OUT, 'documents'), join(OUT, 'sheets')]);
checkPdfs();
draw();
