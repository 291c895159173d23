// Sets light or dark before the first paint. A file of its own, so that the page needs no inline script.
try {
  const wanted = localStorage.getItem('theme')
  const dark = wanted === 'dark' || (wanted !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
} catch {
  document.documentElement.dataset.theme = 'light'
}
