import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Our modules do nothing by being loaded (main.tsx alone does): said here, so that a page that uses one component of
 * `renderer/ui/index.ts` does not bring all of them into the first screen (290 kB gzipped became 232 kB).
 */
const hasSideEffects = (id: string) =>
  id.endsWith('/renderer/main.tsx') || !/\/(renderer|db|resources)\/[^?]*\.tsx?$/.test(id);

/** A subject's words have their own files, `words-members`, `words-problems-members`: the bench counts those a screen asks for. */
const chunkFileNames = ({ facadeModuleId }: { facadeModuleId: string | null }) => {
  const words = facadeModuleId?.match(/\/locales\/en-GB\/(.+)\.ts$/)?.[1]?.replace('/', '-');
  return words ? `assets/words-${words}-[hash].js` : 'assets/[name]-[hash].js';
};

/** Three builds: the host (with the local host and the workers beside it), the preload, the screens. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          'local-host': 'electron/local-host.ts',
          'documents-worker': 'electron/documents/worker.ts',
          'packs-worker': 'electron/packs/worker.ts',
          'book-worker': 'electron/book/worker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: {
        input: 'renderer/index.html',
        treeshake: { moduleSideEffects: hasSideEffects },
        output: { chunkFileNames },
      },
    },
  },
});
