// Starts the app: on the network, or on the demo that imitates a server in this browser.
import { createRoot } from 'react-dom/client'
import { setTransport } from './api/client.ts'
import { demoReason, isDemo } from './api/mode.ts'
import { network } from './api/network.ts'
import { App } from './app.tsx'
import { load } from './i18n/i18n.tsx'
import { preferredLanguage } from './i18n/languages.ts'
import { keepForOffline } from './shell/offline-shell.ts'
import { followTheme } from './ui/theme.ts'
import './styles.css'

followTheme()
const [transport, language] = await Promise.all([
  isDemo ? import('./mock/start.ts').then(({ demo }) => demo) : network,
  load(preferredLanguage()),
])
setTransport(transport)
if (isDemo && demoReason !== 'build') await (await import('./mock/visit.ts')).beginVisit()
if (import.meta.env.PROD) keepForOffline()
createRoot(document.querySelector('#app')!).render(<App language={language} />)
