import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const api = process.env['HUXUE_API'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/admin', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome90', // the browsers of 360 and UOS desktops that are still in offices
    cssTarget: 'chrome90',
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': { target: api, ws: true } } },
})
