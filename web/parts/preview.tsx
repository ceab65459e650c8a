import { Shown } from '../case/dossier/reading';
import { useApi } from '../data/queries';
import { contentOf } from './documents';
import { Icon } from './icon';
import { Loaded } from './loaded';

/** A document opened in the page, and the way to fetch it. */
export function Preview({ id }: { id: string }) {
  const about = useApi('/documents/{id}', { path: { id } });
  return (
    <Loaded of={about}>
      {(one) => (
        <div className="stack tight">
          <p className="small">
            <a href={contentOf(one.id)}>
              <Icon name="file" /> {one.filename}
            </a>
          </p>
          <Shown key={one.id} paper={one} address={`/api/documents/${encodeURIComponent(one.id)}/reading`} />
        </div>
      )}
    </Loaded>
  );
}
