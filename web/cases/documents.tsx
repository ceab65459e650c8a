import type { DocumentView } from '../../api/contract';
import { useList } from '../data/queries';
import { contentOf } from '../parts/documents';
import { Icon } from '../parts/icon';
import { Loaded, More } from '../parts/loaded';
import { useLanguage } from '../words';
import { stamp } from '../words/dates';

/** A case's documents, the newest first, each with the hash by which acts name it. */
export function Documents({ caseId }: { caseId: string }) {
  const { words } = useLanguage();
  const documents = useList<DocumentView>('/documents', { caseId });
  const heads = [words.case.title, words.case.step, words.case.by, words.case.uploaded, words.case.size, words.case.hash];
  return (
    <Loaded of={documents}>
      {() => (documents.items.length === 0 ? <p className="card quiet">{words.case.noDocuments}</p> : (
        <div className="card scroll-x" tabIndex={0}>
          <table className="list">
            <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>
              {documents.items.map((one) => (
                <tr key={one.id}>
                  <td><a href={contentOf(one.id)}><Icon name="file" /> {one.title}</a><br /><span className="tiny quiet">{one.filename}{one.version > 1 && ` · v${one.version}`}</span></td>
                  <td>{one.step ?? '–'}</td><td>{one.byBody}</td><td className="num">{stamp(one.uploadedAt)}</td><td className="num">{sizeOf(one.size)}</td><td className="num tiny" title={one.sha256}>{one.sha256.slice(0, 12)}…</td>
                </tr>
              ))}
            </tbody>
          </table>
          <More of={documents} />
        </div>
      ))}
    </Loaded>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
