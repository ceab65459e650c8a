import type { VersionRow } from '../data/api';
import { useApi } from '../data/queries';
import { type Language, useLanguage } from '../words';
import { effectText } from './effect';

type Named = Pick<VersionRow, 'planYears' | 'begun' | 'instrument'>;

/** What people call a version by: the years it is for, and the law it rests on. Its code only tells it apart. */
export function versionName({ instrument, ...effect }: Named, { words, say }: Pick<Language, 'words' | 'say'>): string {
  return `${effectText(effect, words.law)} – ${instrument ? say(instrument) : words.practice}`;
}

/** The names of a procedure's versions; until they are there, and of one that is not there, the code. */
export function useVersionNames(procedure: string | null | undefined): (version: string) => string {
  const language = useLanguage();
  const versions = useApi('/procedures', procedure ? {} : null).data?.items ?? [];
  return (version) => {
    const found = versions.find((one) => one.id === procedure && one.version === version);
    return found ? versionName(found, language) : version;
  };
}

/** A version by its name, its code small beside it. */
export function VersionName({ procedure, version }: { procedure: string | null | undefined; version: string }) {
  const name = useVersionNames(procedure)(version);
  return (
    <>
      {name}
      {name !== version && (
        <>
          {' '}
          <span className="tiny quiet">({version})</span>
        </>
      )}
    </>
  );
}
