import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPoints, type Point } from '../../procedures/points';
import { ROOT } from '../../setup/tools';

export const ARTICLE_DOC = join(ROOT, 'docs/article.md');

const HEAD = `# The source article, point by point

What Nguyễn Bửu Quyền's article on renewing the coordination of socio-economic planning asks (S1–S36), where it runs here, the test that
shows it as a user would see it, and what is still weak. Made from \`procedures/points.yaml\` by \`npx tsx cli/points/articleDoc.ts\`; a test
keeps it current, and another that every test named here is there. \`phoihop coverage\` runs them.
`;

/** The text of docs/article.md: a section a point. */
export const articleDoc = (): string => `${HEAD}${loadPoints().map(sectionOf).join('')}`;

const sectionOf = ({ id, asks, where, shownBy, weak }: Point): string => `
## ${id}. ${asks.en}

*${asks.vi}.*
${where.length > 0 ? `\nWhere: ${where.join('; ')}.\n` : ''}
${shownBy.map(({ file, test }) => `- \`${file}\`: ${test}`).join('\n') || '- **No test shows it as a user would.**'}
${weak ? `\nStill weak: ${weak.en}.\n` : ''}`;

if (require.main === module) writeFileSync(ARTICLE_DOC, articleDoc());
