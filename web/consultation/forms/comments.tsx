import { Button } from '@mantine/core';
import { COMMENT_COLUMNS, commentsInSheet, MOST_COMMENTS } from '../../../domain/consultation/commentSheet';
import { piece } from '../../parts/form/description';
import { FromSheet } from '../../parts/form/fromSheet';
import { WordsField } from '../../parts/fields';
import { useWords } from '../../words';

/** The answers that say something more. */
export const ASKS_COMMENTS = ['agree-with-comments', 'object'];

/** A body's comments, one by one. */
export const COMMENTS = piece<string[]>({
  name: 'comments',
  begins: [''],
  show: (comments, change) => <Comments comments={comments} onChange={change} />,
  sent: (comments) => {
    const given = comments.map((one) => one.trim()).filter(Boolean);
    return {
      data: { comments: given.map((_, index) => `${index + 1}`) },
      texts: Object.fromEntries(given.map((text, index) => [`${index + 1}`, text])),
    };
  },
});

function Comments({ comments, onChange }: { comments: string[]; onChange(comments: string[]): void }) {
  const { form } = useWords();
  return (
    <div className="stack">
      <p className="tiny quiet">{form.commentHint}</p>
      {comments.map((text, index) => (
        <div key={index} className="row top">
          <WordsField
            className="grow"
            label={form.comment(index + 1)}
            autosize
            minRows={2}
            value={text}
            onChange={(value) => onChange(comments.map((one, at) => (at === index ? value : one)))}
          />
          {comments.length > 1 && (
            <Button
              mt={24}
              size="xs"
              variant="subtle"
              onClick={() => onChange(comments.filter((_, at) => at !== index))}
            >
              {form.removeComment(index + 1)}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button size="xs" variant="default" onClick={() => onChange([...comments, ''])}>
          {form.addComment}
        </Button>
      </div>
      <FromSheet
        name={form.comments}
        columns={COMMENT_COLUMNS}
        most={MOST_COMMENTS}
        read={(rows) => {
          const { comments: lines, faults } = commentsInSheet(rows);
          return { lines, faults };
        }}
        onLines={onChange}
      />
    </div>
  );
}
