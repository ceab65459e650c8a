import { REFUSALS } from '../../domain/refusals';
import type { Route } from './route';

export const DOCS_CSS = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430; background: #fff }
table { border-collapse: collapse; width: 100%; margin: 0 0 2rem } th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #d6dbe2 }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere } h2 { margin-top: 2.5rem } a { color: #0b5cad } :target { background: #fff3cd }
@media (prefers-color-scheme: dark) { body { color: #e6e9ee; background: #14181f } th, td { border-color: #323a46 } a { color: #7db7ff } :target { background: #4a3d10 } }
`;

/** The description for people: every route by feature, then every refusal. No script, nothing from elsewhere. */
export function docsHtml(routes: Route[]): string {
  const tags = [...new Set(routes.map(({ tag }) => tag))];
  const features = tags.map((tag) =>
    section(
      tag,
      routes.filter((route) => route.tag === tag),
    ),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Phối Hợp – API</title><link rel="stylesheet" href="/api/docs.css">
<h1>Phối Hợp – API</h1><p>For machines: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
Sign in with <code>POST /api/session</code>; repeat the token of its answer in <code>x-csrf-token</code> with every changing request.</p>
${features.join('\n')}
<h2>Refusals</h2><table><tr><th>Code<th>Status<th>What happened<th>What to do${refusalRows()}</table></html>`;
}

function section(tag: string, routes: Route[]): string {
  const rows = routes.map(
    ({ method, path, summary, access }) =>
      `<tr><td><code>${method.toUpperCase()} /api${escapeHtml(path)}</code><td>${escapeHtml(summary)}<td>${access}`,
  );
  return `<h2>${escapeHtml(tag)}</h2><table><tr><th>Route<th>Does<th>For${rows.join('')}</table>`;
}

function refusalRows(): string {
  return Object.entries(REFUSALS)
    .map(
      ([code, { status, title, remedy }]) =>
        `<tr id="${code}"><td><code>${code}</code><td>${status}<td>${escapeHtml(title.en)}<td>${escapeHtml(remedy.en)}`,
    )
    .join('');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
