import { useApi } from '../data/queries';
import { Icon } from './icon';

/** Where a document's bytes are. */
export const contentOf = (id: string): string => `/api/documents/${encodeURIComponent(id)}/content`;

/** Documents that an act or a step names, by their titles. */
export function DocumentLinks({ documents }: { documents: { id: string; type?: string | undefined }[] }) {
  return (
    <>
      {documents.map((one, index) => (
        <span key={one.id}>
          {index > 0 && ', '}
          <DocumentLink {...one} />
        </span>
      ))}
    </>
  );
}

function DocumentLink({ id, type }: { id: string; type?: string | undefined }) {
  const about = useApi('/documents/{id}', { path: { id } });
  return (
    <a href={contentOf(id)}>
      <Icon name="file" /> {about.data?.title ?? type ?? ''}
    </a>
  );
}
