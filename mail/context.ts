import type { IsoDate } from '../domain/calendar/dates';
import type { Text } from '../domain/law/procedure';
import type { Directory } from '../domain/units/directory';
import { loadInstruments } from '../procedures/load';
import type { MailContext } from './render';

/** What the mails of a day need to know: names of bodies and instruments, and the site's address. */
export function mailContext(directory: Directory, publicUrl: string, today: IsoDate): MailContext {
  const instruments = loadInstruments();
  return {
    names: (body) => nameOf(directory, body, today),
    instruments: (id) => instruments.get(id)?.short ?? id,
    publicUrl,
    today,
  };
}

/** A body that has ended since goes by its id: the mail must not fail for want of a name. */
function nameOf(directory: Directory, body: string, on: IsoDate): Text {
  return directory.bodyExists(body, on) ? directory.bodyShortName(body, on) : { vi: body, en: body };
}
