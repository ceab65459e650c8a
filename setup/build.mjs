import { prepared } from './prepare.mjs';

await prepared({ web: true });
