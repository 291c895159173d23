// Lets the browser open the app without a network, and install it.

const worker = '/service-worker.js'

export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return
  // The page may have loaded before this code ran; either way the worker comes after everything that is seen.
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register)
}

function register(): void {
  void navigator.serviceWorker
    .register(worker)
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage({ keep: loadedFiles() }))
    // A browser that keeps nothing, in private mode say, still shows the app.
    .catch(() => undefined)
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
