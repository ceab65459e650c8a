import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The API that `npm start` runs; `npx vite -c web/vite.config.mjs` serves the pages beside it while one works on them.
 */
const api = process.env.PUBLIC_URL ?? 'http://localhost:8080';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    // The server's content policy allows no data: addresses for fonts.
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    // Whatever the first page needs comes in one file, and what all kinds of case are in another, not one file for each
    // set of pages that shares some of it: the list of cases would ask for 72.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: /web\/main\.tsx$/ },
            { name: 'kinds', test: /domain\/kinds\.ts$/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': api } },
});
