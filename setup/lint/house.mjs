import { bothLanguages, oneKeyALine } from './dictionaries.mjs';
import { importTable } from './importTable.mjs';
import { lineLength } from './lineLength.mjs';

/** The rules of this house that no linter brings along; how strictly, `.oxlintrc.json` says. */
export default {
  meta: { name: 'house' },
  rules: {
    'import-table': importTable,
    'one-key-a-line': oneKeyALine,
    'both-languages': bothLanguages,
    'line-length': lineLength,
  },
};
