import { contentOf } from '../parts/documents';
import { Icon } from '../parts/icon';
import { CaseByTitle } from '../parts/caseByTitle';
import { useFilters } from '../parts/bound';
import { Sought } from '../parts/listFilters';
import { ListPage } from '../parts/listPage';
import { ListTable } from '../parts/table';
import { useList } from '../data/queries';
import { useLanguage, useWords } from '../words';
import { dmyOf } from '../words/dates';
import { RecordsTabs } from './tabs';

/** Files that were brought into any case that one may see, found by their titles and names and by what they say. */
export function Files() {
  const { files: words, lists } = useWords();
  const { values, bind } = useFilters({ search: '' });
  return (
    <ListPage title={words.title} intro={words.intro} filters={<Sought label={lists.search} of={bind('search')} />}>
      <RecordsTabs at="/files" />
      <p className="small quiet">{words.unread}</p>
      {values.search ? <Found search={values.search} /> : <p className="card quiet">{words.seek}</p>}
    </ListPage>
  );
}

function Found({ search }: { search: string }) {
  const {
    words: { files: words, case: shared },
    say,
  } = useLanguage();
  const list = useList('/documents', { query: { search } });
  return (
    <ListTable
      of={list}
      empty={words.empty}
      keyOf={(one) => one.id}
      columns={[
        {
          head: words.file,
          cell: (one) => (
            <>
              <a href={contentOf(one.id)} className="strong">
                <Icon name="file" /> {one.title}
              </a>
              <br />
              <span className="tiny quiet">{one.filename}</span>
              {one.excerpt && <blockquote className="said small">{one.excerpt}</blockquote>}
            </>
          ),
        },
        { head: words.ofCase, cell: (one) => one.caseId && <CaseByTitle id={one.caseId} /> },
        { head: shared.by, cell: (one) => say(one.by.short) },
        { head: shared.uploaded, look: 'num', cell: (one) => dmyOf(one.uploadedAt) },
      ]}
    />
  );
}
