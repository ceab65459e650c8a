import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { ROOT } from './tools';

type Language = 'vi' | 'en';

/** Environment variables that say one thing together; none has a default where none is named. */
export interface Setting {
  names: string[];
  default?: Record<Language, string>;
  means: Record<Language, string>;
}

const PAGES = {
  en: {
    file: 'docs/configuration.md',
    head: `# Configuration

Environment variables, read once at start; none is required. [Operating](operating.md) says how they go together. Made from
\`setup/settings.yaml\` by \`npx tsx setup/settingsDoc.ts\`; a test holds it against what the processes read.

| variable | default | meaning |`,
  },
  vi: {
    file: 'docs/configuration.vi.md',
    head: `# Cấu hình

Biến môi trường, đọc một lần khi khởi động; không biến nào bắt buộc. Chi tiết ở [vận hành](operating.md) (tiếng Anh). Trang này được in từ
\`setup/settings.yaml\` bằng \`npx tsx setup/settingsDoc.ts\`.

| biến | mặc định | ý nghĩa |`,
  },
};

/** All settings, in the order of the page. */
export const loadSettings = (): Setting[] =>
  load(readFileSync(join(ROOT, 'setup', 'settings.yaml'), 'utf8')) as Setting[];

/** The pages of all settings, in both languages: their files and texts. */
export const settingsDocs = (): { file: string; text: string }[] =>
  (['en', 'vi'] as const).map((language) => {
    const { file, head } = PAGES[language];
    const rows = loadSettings().map(({ names, means, ...setting }) => {
      const called = names.map((name) => `\`${name}\``).join(', ');
      return `| ${called} | ${setting.default?.[language] ?? '–'} | ${means[language]} |\n`;
    });
    return { file, text: `${head}\n| --- | --- | --- |\n${rows.join('')}` };
  });

if (require.main === module) for (const { file, text } of settingsDocs()) writeFileSync(join(ROOT, file), text);
