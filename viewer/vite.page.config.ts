import { join } from 'node:path'
import { defineConfig } from 'vite'

/** The API for a page that `export html` writes: one script that answers what the viewer asks. */
export default defineConfig({
  publicDir: false,
  build: {
    // Beside the viewer, which is built before it.
    outDir: join(import.meta.dirname, '..', 'dist', 'viewer', 'page'),
    emptyOutDir: false,
    lib: {
      entry: join(import.meta.dirname, 'src', 'page', 'answer-in-page.ts'),
      formats: ['iife'],
      name: 'whodid',
      fileName: () => 'answer-in-page.js',
    },
  },
})
