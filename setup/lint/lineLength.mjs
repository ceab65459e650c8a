const COLUMNS = 120;
/** A text may run on, since the formatter breaks none; past this it is to be put together of several. */
const COLUMNS_OF_TEXT = 200;

/** Lines of at most 120 columns; where a text stands on one, it may be longer, and within a text of several lines it must be. */
export const lineLength = {
  meta: { type: 'layout' },
  create(context) {
    const most = new Map();
    const allow = ({ loc }) => {
      const columns = loc.start.line === loc.end.line ? COLUMNS_OF_TEXT : Infinity;
      for (let line = loc.start.line; line <= loc.end.line; line++) most.set(line, columns);
    };
    return {
      Literal(node) {
        if (typeof node.value === 'string' || node.regex) allow(node);
      },
      TemplateLiteral: allow,
      JSXText: allow,
      'Program:exit'() {
        context.sourceCode.lines.forEach((text, index) => {
          const line = index + 1;
          const columns = most.get(line) ?? COLUMNS;
          if (text.length <= columns) return;
          const message = `This line has ${text.length} columns, ${columns} are the most.`;
          context.report({ loc: { start: { line, column: columns }, end: { line, column: text.length } }, message });
        });
      },
    };
  },
};
