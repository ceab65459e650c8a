import { account } from './account';
import { admin } from './admin';
import { carrying } from './carrying';
import { cases } from './cases';
import { meeting } from './meeting';
import { cycle } from './cycle';
import { dossier } from './dossier';
import { community } from './community';
import { fields } from './fields';
import { lateEntries } from './lateEntries';
import { law } from './law';
import { ownLengths } from './ownLengths';
import { overdue } from './overdue';
import { sample } from './sample';
import { sessions } from './sessions';
import { projects } from './projects';
import { records } from './records';
import { region } from './region';
import { shell } from './shell';
import { start } from './start';
import { supervisions } from './supervisions';
import { supports } from './supports';
import { work } from './work';
import { writing } from './writing';
import type { WordsOf } from '../shape';

/** Every word of the pages in Vietnamese; English must have the same keys, or it does not compile. */
export const vi = {
  ...shell,
  ...work,
  ...cases,
  ...cycle,
  ...dossier,
  ...start,
  ...overdue,
  ...lateEntries,
  ...sample,
  ...sessions,
  ...meeting,
  ...fields,
  ...law,
  ...ownLengths,
  ...community,
  ...records,
  ...region,
  ...projects,
  ...account,
  ...admin,
  ...carrying,
  ...supports,
  ...supervisions,
  ...writing,
};

/** The shape of a dictionary. */
export type Words = WordsOf<typeof vi>;
