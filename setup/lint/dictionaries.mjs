const LANGUAGES = ['vi', 'en'];

const keyOf = (property) =>
  property.type === 'Property' && !property.computed ? (property.key.name ?? property.key.value) : undefined;

/** Whether an object is one language's half of a dictionary, or lies in one: `vi: { … }`, or a file that is all dictionary. */
function inDictionary(node) {
  for (let at = node; at; at = at.parent)
    if (at.type === 'Property' && at.value?.type === 'ObjectExpression' && LANGUAGES.includes(keyOf(at))) return true;
  return false;
}

/** In a dictionary each key begins a line, so that a change of one text is one line in a comparison. */
export const oneKeyALine = {
  meta: {
    type: 'layout',
    fixable: 'whitespace',
    schema: [{ type: 'object', properties: { wholeFile: { type: 'boolean' } }, additionalProperties: false }],
  },
  create(context) {
    const wholeFile = context.options[0]?.wholeFile === true;
    return {
      ObjectExpression(node) {
        if (!wholeFile && !inDictionary(node)) return;
        const starts = [node, ...node.properties].map(({ loc }) => loc.start.line);
        const crowded = node.properties.find((_, index) => starts[index] === starts[index + 1]);
        if (!crowded) return;
        const message = 'One key a line in a dictionary.';
        const fix = (fixer) => fixer.insertTextBefore(crowded, '\n');
        context.report({ node: crowded, message, fix });
      },
    };
  },
};

const FUNCTIONS = ['ArrowFunctionExpression', 'FunctionExpression'];
const HOLE = /\{[\w.]+\}/g;

/** What must be the same in both languages of an entry: which places are filled in, how many arguments, which keys below. */
function shapeOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string')
    return `text${[...new Set(node.value.match(HOLE))].sort().join('')}`;
  if (FUNCTIONS.includes(node.type)) return `function of ${node.params.length}`;
  if (node.type === 'ArrayExpression') return `list of ${node.elements.length}`;
  return 'other';
}

/** Keys whose shapes differ between two objects; spreads are another object's affair. */
function* differences(vi, en, path = '') {
  const [inVi, inEn] = [vi, en].map(({ properties }) => new Map(properties.map((one) => [keyOf(one), one])));
  for (const key of new Set([...inVi.keys(), ...inEn.keys()])) {
    if (key === undefined) continue;
    const [mine, other] = [inVi.get(key)?.value, inEn.get(key)?.value];
    const at = `${path}${key}`;
    if (!mine || !other) yield { node: inVi.get(key) ?? inEn.get(key), message: `Only one language has “${at}”.` };
    else yield* between(mine, other, at);
  }
}

function* between(vi, en, at) {
  if (vi.type === 'ObjectExpression' && en.type === 'ObjectExpression') yield* differences(vi, en, at ? `${at}.` : '');
  else if (vi.type === en.type && shapeOf(vi) !== shapeOf(en))
    yield { node: en, message: `“${at}” is ${shapeOf(vi)} in Vietnamese, ${shapeOf(en)} in English.` };
}

/** Where Vietnamese and English stand side by side, both have the same keys, arguments and places to fill in. */
export const bothLanguages = {
  meta: { type: 'problem' },
  create(context) {
    return {
      ObjectExpression(node) {
        const [vi, en] = LANGUAGES.map((language) => node.properties.find((one) => keyOf(one) === language)?.value);
        if (!vi || !en) return;
        for (const found of between(vi, en, '')) context.report(found);
      },
    };
  },
};
