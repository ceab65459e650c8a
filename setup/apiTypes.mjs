import { prepared } from './prepare.mjs';

await prepared({ types: true });
