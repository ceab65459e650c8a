import type { ArticleView, NamedBody } from '../../data/api';
import { DateField } from '../../parts/dateField';
import { ChoiceField, LineField, WordsField } from '../../parts/fields';
import { piece } from '../../parts/form/description';
import { Lines } from '../../parts/form/lines';
import { useWords } from '../../words';
import { dmy, readDmy } from '../../words/dates';
import { Parties } from '../../parts/parties';

/** An article as it is typed; in a programme also who does it, with whom, by when. */
interface ArticleLine {
  /** As the draft before has it; none in a new article. */
  id: string;
  title: string;
  text: string;
  body: string;
  with: string[];
  by: string;
}

const BLANK: ArticleLine = { id: '', title: '', text: '', body: '', with: [], by: '' };

/** The articles of a draft, begun from the one before. Where parties may be named, each may be an action of theirs. */
export const articlesFrom = (draft: ArticleView[], parties: NamedBody[]) =>
  piece<ArticleLine[]>({
    name: 'articles',
    begins: draft.map(({ id, title, text, action }) => ({
      id,
      title,
      text,
      body: action?.body.id ?? '',
      with: action?.with.map((one) => one.id) ?? [],
      by: action ? dmy(action.by) : '',
    })),
    show: (lines, change) => <ArticleLines lines={lines} parties={parties} onChange={change} />,
    sent: articlesIn,
  });

interface Props {
  lines: ArticleLine[];
  parties: NamedBody[];
  onChange(lines: ArticleLine[]): void;
}

function ArticleLines({ lines, parties, onChange }: Props) {
  const { articles: words, contribution } = useWords();
  return (
    <Lines label={words.title} lines={lines} blank={BLANK} onChange={onChange} ordered>
      {(line, bind) => (
        <>
          <LineField className="whole" label={words.heading} withAsterisk maxLength={200} {...bind('title')} />
          <WordsField className="whole" label={words.text} withAsterisk autosize minRows={3} {...bind('text')} />
          {parties.length > 0 && (
            <>
              <ChoiceField label={contribution.body} {...bind('body')} any={words.noAction} among={parties} />
              {line.body && (
                <>
                  <DateField label={contribution.dueOn} required {...bind('by')} />
                  <details className="whole small">
                    <summary>{words.with(line.with.length)}</summary>
                    <Parties parties={parties.filter(({ id }) => id !== line.body)} {...bind('with')} />
                  </details>
                </>
              )}
            </>
          )}
        </>
      )}
    </Lines>
  );
}

/** The articles, those of the draft before by their old names; nothing while one is incomplete. */
function articlesIn(lines: ArticleLine[]) {
  const whole = ({ title, text, body, by }: ArticleLine) =>
    title.trim() !== '' && text.trim() !== '' && (body === '' || readDmy(by) !== null);
  if (lines.length === 0 || !lines.every(whole)) return null;
  const known = lines.map(({ id }) => id);
  const free = Array.from({ length: known.length * 2 }, (_, nth) => `d${nth + 1}`).filter((id) => !known.includes(id));
  const articles = lines.map(({ id, title, text, body, with: partners, by }) => ({
    id: id || free.shift(),
    title: title.trim(),
    text: text.trim(),
    ...(body && { action: { body, with: partners.filter((one) => one !== body), by: readDmy(by) } }),
  }));
  return { data: { articles } };
}
