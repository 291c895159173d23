// Lets the browser open the app without a network, and install it.

const worker = '/service-worker.js'

export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return
  window.addEventListener('load', () => {
    void navigator.serviceWorker
      .register(worker)
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => active?.postMessage({ keep: loadedFiles() }))
      // A browser that keeps nothing, in private mode say, still shows the app.
      .catch(() => undefined)
  })
}

const loadedFiles = () => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/assets/'))
      .map(({ pathname }) => pathname),
  ),
]
