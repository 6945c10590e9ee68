import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import sharp from 'sharp'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const here = fileURLToPath(new URL('.', import.meta.url))
const api = process.env['HUXUE_API'] ?? 'http://127.0.0.1:8080'
// The browsers of phones that are six years old and no longer updated.
const oldest = 'chrome87'
const blue = '#12427f'

/** Home screens want pictures, not drawings: made here from the one drawing there is. */
const icons: Plugin = {
  name: 'field-icons',
  async generateBundle() {
    const drawing = await readFile(fileURLToPath(new URL('public/icon.svg', import.meta.url)))
    const draw = (size: number) => sharp(drawing, { density: 300 }).resize(size, size)
    // A masked icon may lose a fifth on every side, so the drawing stands smaller on more of its own ground.
    const ground = sharp({ create: { width: 512, height: 512, channels: 4, background: blue } })
    const masked = ground.composite([{ input: await draw(376).png().toBuffer() }])
    for (const [fileName, picture] of [
      ['icon-192.png', draw(192)],
      ['icon-512.png', draw(512)],
      ['icon-mask-512.png', masked],
    ] as const)
      this.emitFile({ type: 'asset', fileName, source: await picture.png({ palette: true }).toBuffer() })
  },
}

// Built from within a test run it would inherit its mode, and be the slow React that nobody should carry.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production'

export default defineConfig({
  root: here,
  base: '/field/',
  plugins: [
    react(),
    icons,
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
        theme_color: blue,
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
