import { dirname, join, relative, sep } from 'node:path';

/** Where an import of ours leads, from the root. */
const targetOf = (specifier, file, root) =>
  relative(root, join(dirname(file), specifier))
    .split(sep)
    .join('/');

/** Whether a path is a listed one or lies below it; a listed file stands with its ending, an import without. */
const lies = (path, listed) => [path, `${path}.ts`, `${path}.tsx`].includes(listed) || path.startsWith(`${listed}/`);

const paths = { type: 'array', items: { type: 'string' } };

/**
 * Each inner folder imports of ours only itself and what the table gives it, and of packages, Node's own too, only what
 * `packages` gives it where it names the folder; types and `import()` included; types by `import('…')` are forbidden
 * anyway.
 */
export const importTable = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: {
          folders: { type: 'object', additionalProperties: paths },
          packages: { type: 'object', additionalProperties: paths },
          compositionRoots: paths,
        },
        required: ['folders', 'packages', 'compositionRoots'],
        additionalProperties: false,
      },
    ],
  },
  create(context) {
    const [{ folders, packages, compositionRoots }] = context.options;
    const root = context.cwd;
    const from = relative(root, context.filename).split(sep).join('/');
    const folder = from.split('/')[0];
    const allowed = folders[folder];
    if (!allowed || compositionRoots.includes(from)) return {};

    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const ours = source.value.startsWith('.');
      const target = ours ? targetOf(source.value, context.filename, root) : source.value;
      const given = ours ? [folder, ...allowed] : packages[folder];
      if (!given || given.some((listed) => lies(target, listed))) return;
      const listed = (ours ? allowed : given).join(', ') || 'nothing';
      context.report({
        node: source,
        message: `${folder}/ may import ${ours ? 'of ours' : 'of packages'} only: ${listed}.`,
      });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
