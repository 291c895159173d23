// The app opens without a network: its page from the last visit, its built files for good. Data is never kept here.
const cacheName = 'salon-agent-__BUILD__'
const page = '/index.html'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.add(page)))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  )
})

// What a page loaded before this worker was there.
self.addEventListener('message', ({ data }) => {
  if (!Array.isArray(data?.keep)) return
  void caches.open(cacheName).then((cache) => cache.addAll(data.keep))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api')) return
  if (request.mode === 'navigate') event.respondWith(freshPage(request))
  else if (isBuilt(pathname)) event.respondWith(keptFile(request))
})

/** Built names tell their content; the few others change seldom and only matter together with them. */
const isBuilt = (pathname) =>
  pathname.startsWith('/assets/') ||
  /^\/(theme\.js|favicon\.svg|icon-\d+\.png|manifest\.webmanifest)$/.test(pathname)

async function freshPage(request) {
  const cache = await caches.open(cacheName)
  try {
    const answer = await fetch(request)
    if (answer.ok && answer.headers.get('content-type')?.startsWith('text/html') && !answer.redirected)
      await cache.put(page, answer.clone())
    return answer
  } catch (failure) {
    const kept = await cache.match(page)
    if (kept) return kept
    throw failure
  }
}

async function keptFile(request) {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}
