import type { ComponentType } from 'react';
import type { CaseKind } from '../domain/kinds';
import { arrival } from './arrival';
import { carryingOut } from './carryingOut';
import type { KindPages, OfferedAct } from './case/kindPages';
import { consultation } from './consultation';
import { councilSession } from './councilSession';
import type { ActName } from './data/api';
import { documentBook } from './documentBook';
import { exchange } from './exchange';
import { gathering } from './gathering';
import { officialDocument } from './officialDocument';
import { planCycle } from './planCycle';
import { project } from './project';
import { supervision } from './supervision';
import { support } from './support';

/** What draws each kind of case. */
export const KINDS: Record<CaseKind, KindPages> = {
  'plan-cycle': planCycle,
  consultation,
  'council-session': councilSession,
  supervision,
  gathering,
  project,
  'carrying-out': carryingOut,
  support,
  exchange,
  'official-document': officialDocument,
  'document-book': documentBook,
  arrival,
};

/** What is done without a form: by a button where it stands, and in the agenda itself. */
type Formless = 'seen' | 'set-agenda';
/** What a route of its own takes has a form too; an arrival is registered on a page of its own. */
type Formed = Exclude<ActName, Formless> | 'move-version' | 'give-number';

const FORMS: Record<Formed, ComponentType<OfferedAct>> = {
  ...planCycle.forms,
  ...consultation.forms,
  ...councilSession.forms,
  ...supervision.forms,
  ...gathering.forms,
  ...project.forms,
  ...carryingOut.forms,
  ...support.forms,
  ...exchange.forms,
  ...officialDocument.forms,
  ...documentBook.forms,
  ...arrival.forms,
};

const BY_NAME = new Map<string, ComponentType<OfferedAct>>(Object.entries(FORMS));

/** The form of any act, whatever the kind of its case. */
export const formOf = (act: string): ComponentType<OfferedAct> | undefined => BY_NAME.get(act);
