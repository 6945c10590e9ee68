/// <reference lib="webworker" />
export {}

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

/**
 * Keeps the program itself on the phone, so that it opens without a network. What was reported is not here: the queue lives in
 * its own database and no new version touches it. A new version waits until the person says so, or all pages are closed.
 */
const listed = self.__WB_MANIFEST.map(
  ({ url, revision }) => [new URL(url, self.registration.scope).href, { url, revision }] as const,
)
// Icons are listed twice, and a cache refuses the same address twice.
const files = [...new Map(listed)].map(([address, file]) => ({ address, ...file }))
const shell = `huxue-field-${hashOf(files.map(({ url, revision }) => `${url} ${revision ?? ''}`).join('\n'))}`
const page = new URL('index.html', self.registration.scope).href

self.addEventListener('install', (event) => event.waitUntil(keepAll()))
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())))
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})

async function keepAll(): Promise<void> {
  const cache = await caches.open(shell)
  // Past the browser's own cache, which may hold a page of an older version.
  await cache.addAll(
    files.map(({ address, revision }) => new Request(address, { cache: revision ? 'reload' : 'default' })),
  )
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('huxue-field-') && name !== shell).map((name) => caches.delete(name)),
  )
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  const scope = new URL(self.registration.scope).pathname
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(scope)) return
  event.respondWith(answer(request))
})

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(shell)
  const kept = await cache.match(request.mode === 'navigate' ? page : request, { ignoreSearch: true })
  return kept ?? fetch(request)
}

function hashOf(text: string): string {
  let hash = 5381
  for (let i = 0; i < text.length; i++) hash = ((hash << 5) + hash + text.charCodeAt(i)) | 0
  return (hash >>> 0).toString(36)
}
