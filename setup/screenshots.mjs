import { prepared, runTypeScript } from './prepare.mjs';

await prepared({ web: true }, () => runTypeScript('tests/web/screenshots.ts', process.argv.slice(2)));
