import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { chunkGroups } from './chunks.js';
import { documentsApart } from './documents.js';
import { firstPaint } from './first-paint.js';
import { guide } from './guide-plugin.js';
import { mantineStyles } from './mantine-styles.js';
import { squeezed } from './squeezed.js';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const committee = `${checkout}apps/dashboard/src/features/committee/`;
const server = `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    documentsApart(),
    react(),
    firstPaint(),
    mantineStyles(`${checkout}node_modules`),
    guide(`${checkout}docs/guide`),
    squeezed(),
  ],
  resolve: {
    alias: [
      { find: 'react-i18next', replacement: `${checkout}apps/dashboard/src/lib/words.ts` },
      { find: /^#domain\/(.*)\.js$/, replacement: `${checkout}libs/domain/src/$1.ts` },
    ],
  },
  build: {
    outDir: `${checkout}dist/dashboard`,
    emptyOutDir: true,
    // Nothing is written into the page as data: the content policy allows the server's own files only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: chunkGroups({
            common: `${committee}committee-page.tsx`,
            tables: `${committee}lower-cards.ts`,
          }),
        },
      },
    },
  },
  server: {
    proxy: { '/graphql': server, '/export': server, '/health': server },
  },
});
