import type { ActRule } from '../rulings';
import { addDossier, addItem, fileReport, setAgenda } from './agenda';
import { noteItem, postpone, returnDossier, vote, withdrawItem } from './outcome';
import { numberResolution, publishItem } from './resolution';
import { attendance, closeSession, moveDate, openSession } from './sitting';

/** Everything that can be done in a session, by the act's name. A map, so that no inherited name is taken for one. */
export const ACTS: ReadonlyMap<string, ActRule> = new Map([
  ['set-agenda', setAgenda],
  ['add-item', addItem],
  ['add-dossier', addDossier],
  ['file-report', fileReport],
  ['move-date', moveDate],
  ['open-session', openSession],
  ['attendance', attendance],
  ['vote', vote],
  ['note-item', noteItem],
  ['return-dossier', returnDossier],
  ['postpone', postpone],
  ['withdraw-item', withdrawItem],
  ['close-session', closeSession],
  ['number-resolution', numberResolution],
  ['publish-item', publishItem],
]);
