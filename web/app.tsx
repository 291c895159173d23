// The whole sitemap on one screen.
import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { isDemo } from './api/mode.ts'
import { useValue } from './api/observable.ts'
import { sessionState } from './api/session.ts'
import { I18nProvider, loadStage, type Spoken } from './i18n/i18n.tsx'
import { DemoBanner } from './shell/demo-banner.tsx'
import { ErrorPage } from './shell/error-page.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { PageSkeleton } from './shell/page-skeleton.tsx'
import { newQueryClient } from './shell/query-client.ts'
import { SignedIn } from './shell/signed-in.tsx'
import { Toasts } from './ui/toasts.tsx'

const isSignedIn = sessionState.get() === 'signed-in'

/** What this visit begins with is fetched at once, beside the language and not after it. */
function part<P extends object>(isNeededNow: boolean, load: () => Promise<ComponentType<P>>) {
  const fetched = isNeededNow ? load() : null
  return lazy(async () => ({ default: await (fetched ?? load()) }))
}

const page = <P extends object>(path: string, load: () => Promise<ComponentType<P>>) =>
  part(window.location.pathname === path, load)

const Shell = part(isSignedIn, async () => {
  const [{ Shell }] = await Promise.all([import('./shell/shell.tsx'), loadStage('app')])
  return Shell
})
const LandingPage = page('/', async () => {
  const [{ LandingPage }] = await Promise.all([import('./landing/landing-page.tsx'), loadStage('landing')])
  return LandingPage
})
const LoginPage = page('/login', async () => (await import('./features/auth/login-page.tsx')).LoginPage)
const RegisterPage = page(
  '/register',
  async () => (await import('./features/auth/register-page.tsx')).RegisterPage,
)
const TodayPage = page('/today', async () => (await import('./features/today/today-page.tsx')).TodayPage)
const FigurePage = page(
  '/today/:figure',
  async () => (await import('./features/today/figure-page.tsx')).FigurePage,
)
const TrainingPage = page(
  '/training',
  async () => (await import('./features/training/training-page.tsx')).TrainingPage,
)
const KnowledgePage = page(
  '/knowledge',
  async () => (await import('./features/knowledge/knowledge-page.tsx')).KnowledgePage,
)
const TestChatPage = page(
  '/test-chat',
  async () => (await import('./features/sandbox/test-chat-page.tsx')).TestChatPage,
)
const ChatsPage = page('/chats', async () => (await import('./features/history/chats-page.tsx')).ChatsPage)
const SettingsPage = page(
  '/settings',
  async () => (await import('./features/settings/settings-page.tsx')).SettingsPage,
)

const CalendarPage = page(
  '/calendar',
  async () => (await import('./features/calendar/calendar-page.tsx')).CalendarPage,
)
const CataloguePage = page(
  '/catalogue',
  async () => (await import('./features/catalogue/catalogue-page.tsx')).CataloguePage,
)
const IntegrationsPage = page(
  '/integrations',
  async () => (await import('./features/integrations/integrations-page.tsx')).IntegrationsPage,
)
const MorePage = page('/more', async () => (await import('./shell/more-page.tsx')).MorePage)

const queryClient = newQueryClient()

export function App({ language }: { language: Spoken }) {
  return (
    <I18nProvider start={language}>
      <ErrorPage>
        <QueryClientProvider client={queryClient}>
          {isDemo && <DemoBanner />}
          <Suspense fallback={<PageSkeleton />}>
            <Switch>
              <Route path="/login" component={LoginPage} />
              <Route path="/register" component={RegisterPage} />
              <Route path="/">
                <Home />
              </Route>
              <Route>
                <SignedIn>
                  <Shell>
                    <Suspense fallback={<PageSkeleton />}>
                      <Switch>
                        <Route path="/today" component={TodayPage} />
                        <Route path="/today/:figure">{({ figure }) => <FigurePage name={figure} />}</Route>
                        <Route path="/training" component={TrainingPage} />
                        <Route path="/knowledge/:part?">{({ part }) => <KnowledgePage part={part} />}</Route>
                        <Route path="/test-chat" component={TestChatPage} />
                        <Route path="/chats/:id?">{({ id }) => <ChatsPage id={id} />}</Route>
                        <Route path="/settings" component={SettingsPage} />
                        <Route path="/calendar" component={CalendarPage} />
                        <Route path="/catalogue/:part?">{({ part }) => <CataloguePage part={part} />}</Route>
                        <Route path="/integrations" component={IntegrationsPage} />
                        <Route path="/more" component={MorePage} />
                        <Route component={NotFoundPage} />
                      </Switch>
                    </Suspense>
                  </Shell>
                </SignedIn>
              </Route>
            </Switch>
          </Suspense>
          <Toasts />
        </QueryClientProvider>
      </ErrorPage>
    </I18nProvider>
  )
}

const Home = () =>
  useValue(sessionState) === 'signed-in' ? <Redirect to="/today" replace /> : <LandingPage />
