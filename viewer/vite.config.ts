import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The viewer as static files: nothing is fetched from elsewhere, nothing is inlined (the page's policy forbids it). */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One page served from the same machine: a second file would only be a second request.
    chunkSizeWarningLimit: 2000,
  },
  // `npx vite viewer` while working on it; the API comes from `npx whodid serve`.
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:4117' } },
})
