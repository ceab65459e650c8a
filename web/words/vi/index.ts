import { account } from './account';
import { admin } from './admin';
import { carryingOut } from './carryingOut';
import { cases } from './case';
import { plan } from './plan';
import { planCycle } from './planCycle';
import { planLevels } from './planLevels';
import { diary } from './diary';
import { dossier } from './dossier';
import { community } from './community';
import { parts } from './parts';
import { inside } from './inside';
import { lateEntries } from './lateEntries';
import { exchange } from './exchange';
import { help } from './help';
import { editor } from './editor';
import { law } from './law';
import { ownLengths } from './ownLengths';
import { overdue } from './overdue';
import { sample } from './sample';
import { councilSession } from './councilSession';
import { project } from './project';
import { officialDocument } from './officialDocument';
import { region } from './region';
import { report } from './report';
import { setup } from './setup';
import { shell } from './shell';
import { start } from './start';
import { supervision } from './supervision';
import { support } from './support';
import { systems } from './systems';
import { work } from './work';
import { writing } from './writing';
import type { WordsOf } from '../shape';

/** Every word of the pages in Vietnamese; English must have the same keys, or it does not compile. */
export const vi = {
  ...shell,
  ...work,
  ...inside,
  ...cases,
  ...plan,
  ...planCycle,
  ...planLevels,
  ...diary,
  ...dossier,
  ...start,
  ...overdue,
  ...lateEntries,
  ...sample,
  ...councilSession,
  ...parts,
  ...help,
  ...law,
  ...editor,
  ...ownLengths,
  ...community,
  ...officialDocument,
  ...region,
  ...report,
  ...project,
  ...account,
  ...admin,
  ...setup,
  ...carryingOut,
  ...support,
  ...systems,
  ...exchange,
  ...supervision,
  ...writing,
};

/** The shape of a dictionary. */
export type Words = WordsOf<typeof vi>;
