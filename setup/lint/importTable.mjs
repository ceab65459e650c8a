import { dirname, join, relative, sep } from 'node:path';

/** Where an import leads, from the root; null where it leaves the tree, or goes to a package. */
function targetOf(specifier, file, root) {
  if (!specifier.startsWith('.')) return null;
  const path = relative(root, join(dirname(file), specifier))
    .split(sep)
    .join('/');
  return path.startsWith('..') ? null : path;
}

/** Whether a path is a listed one or lies below it; a listed file stands with its ending, an import without. */
const lies = (path, listed) => [path, `${path}.ts`, `${path}.tsx`].includes(listed) || path.startsWith(`${listed}/`);

const paths = { type: 'array', items: { type: 'string' } };

/** Each inner folder imports of ours only itself and what the table gives it, types and `import()` included; types by `import('…')` are forbidden anyway. */
export const importTable = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: {
          folders: { type: 'object', additionalProperties: paths },
          compositionRoots: paths,
        },
        required: ['folders', 'compositionRoots'],
        additionalProperties: false,
      },
    ],
  },
  create(context) {
    const [{ folders, compositionRoots }] = context.options;
    const root = context.cwd;
    const from = relative(root, context.filename).split(sep).join('/');
    const folder = from.split('/')[0];
    const allowed = folders[folder];
    if (!allowed || compositionRoots.includes(from)) return {};

    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const target = targetOf(source.value, context.filename, root);
      if (target === null || [folder, ...allowed].some((listed) => lies(target, listed))) return;
      const message = `${folder}/ may import only: ${allowed.join(', ') || 'nothing of ours'}.`;
      context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
