import { hashOf } from '../hash';
import { fault, type Rule } from './model';

/** A published version's content is what it was when published; a version in the folder is published. */
export const published: Rule = ({ procedures, published: hashes }) => [
  ...procedures.flatMap(({ file, value }) => {
    const key = `${value.id}@${value.version}`;
    const hash = hashOf(value);
    if (hashes[key] === hash) return [];
    return [hashes[key] ? changed(file, key, hash) : unpublished(file, key, hash)];
  }),
  ...Object.keys(hashes)
    .filter((key) => !procedures.some(({ value }) => `${value.id}@${value.version}` === key))
    .map(gone),
];

function changed(file: string, key: string, hash: string) {
  return fault(
    file,
    'version',
    `${key} đã công bố nhưng nội dung đã đổi (${hash}); khôi phục và lập phiên bản mới.`,
    `${key} is published, but its content has changed (${hash}); restore it and make a new version.`,
  );
}

function unpublished(file: string, key: string, hash: string) {
  return fault(
    file,
    'version',
    `${key} chưa công bố; thêm vào published.yaml: ${key}: ${hash}`,
    `${key} isn't published; add to published.yaml: ${key}: ${hash}`,
  );
}

function gone(key: string) {
  return fault(
    'published.yaml',
    key,
    `${key} đã công bố nhưng không còn tệp; hồ sơ theo phiên bản này vẫn cần nó.`,
    `${key} is published, but its file is gone; cases under it still need it.`,
  );
}
