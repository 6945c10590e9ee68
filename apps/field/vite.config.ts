import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const here = fileURLToPath(new URL('.', import.meta.url))
const api = process.env['HUXUE_API'] ?? 'http://127.0.0.1:8080'
// The browsers of phones that are six years old and no longer updated.
const oldest = 'chrome87'

export default defineConfig({
  root: here,
  base: '/field/',
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'service-worker.ts',
      injectRegister: false,
      injectManifest: { globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'], target: oldest },
      manifest: {
        id: '/field/',
        name: '护学',
        short_name: '护学',
        description: '校园安全：拍照上报，没有网络也能用',
        lang: 'zh-CN',
        dir: 'ltr',
        start_url: '/field/',
        scope: '/field/',
        display: 'standalone',
        orientation: 'portrait',
        background_color: '#ffffff',
        theme_color: '#12427f',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-mask-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        shortcuts: [{ name: '拍照上报', url: '/field/#/report' }],
      },
    }),
  ],
  build: {
    outDir: fileURLToPath(new URL('../../dist/field', import.meta.url)),
    emptyOutDir: true,
    target: oldest,
    cssTarget: oldest,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': { target: api }, '/healthz': { target: api } } },
})
