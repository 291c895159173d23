// The frame of every signed-in page: the places at the left, on a phone below; banners above the page.

import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { useLive } from '#web/api/live.ts'
import { useMe, useSalon } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { chosenLanguage, isOffered } from '#web/i18n/languages.ts'
import { classes } from '#web/ui/classes.ts'
import { Logo } from '#web/ui/logo.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { LeavingBanner } from './leaving-banner.tsx'
import { everyday, isAt, more, type Place, seldom } from './places.ts'
import { TrialBanner, TrialLeft } from './trial-banner.tsx'

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useI18n()
  useLive()
  useSalonLanguage()
  useSalonTime()
  const main = useFocusOnNewPage()
  return (
    <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#page"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-surface focus:px-4 focus:py-3"
      >
        {t('shell.skip')}
      </a>
      <Rail />
      <div className="flex min-h-(--page-height) min-w-0 has-data-fills-screen:h-(--page-height) flex-col pb-(--bar-height) lg:pb-0">
        <ConnectionBanner />
        <TrialBanner />
        <LeavingBanner />
        <main id="page" ref={main} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
          {children}
        </main>
      </div>
      <Bar />
    </div>
  )
}

function Rail() {
  const { t } = useI18n()
  const me = useMe()
  return (
    <aside className="sticky top-(--banner-height) hidden h-(--page-height) flex-col gap-6 border-line border-r px-3 py-6 lg:flex">
      <div className="flex items-center gap-3 px-2">
        <Logo />
        <p className="line-clamp-3 min-w-0 font-semibold">{me.data?.salon_name ?? ''}</p>
      </div>
      <nav aria-label={t('shell.places')} className="flex flex-col gap-1">
        {[...everyday, ...seldom].map((place) => (
          <PlaceLink
            key={place.path}
            place={place}
            className="flex min-h-11 items-center gap-3 rounded-control px-3"
            current="bg-accent-soft font-semibold text-accent-ink"
            other="text-muted hover:bg-sunken hover:text-ink"
          />
        ))}
      </nav>
      <TrialLeft className="mt-auto px-2 text-muted text-small" />
    </aside>
  )
}

function Bar() {
  const { t } = useI18n()
  return (
    <nav
      aria-label={t('shell.places')}
      className="fixed inset-x-0 bottom-0 z-20 grid h-(--bar-height) grid-cols-5 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {[...everyday, more].map((place) => (
        <PlaceLink
          key={place.path}
          place={place}
          className="flex flex-col items-center justify-center gap-0.5 text-small -outline-offset-2"
          current="font-semibold text-accent-ink"
          other="text-muted"
        />
      ))}
    </nav>
  )
}

function PlaceLink({
  place,
  className,
  current,
  other,
}: {
  place: Place
  className: string
  current: string
  other: string
}) {
  const { t } = useI18n()
  const [location] = useLocation()
  const isHere = isAt(location, place)
  const { icon: Icon } = place
  return (
    <Link
      href={place.path}
      aria-current={isHere ? 'page' : undefined}
      className={classes(className, isHere ? current : other)}
    >
      <Icon size={20} aria-hidden />
      {t(place.name)}
    </Link>
  )
}

/** A new device speaks the salon's language until another one is chosen on it. */
function useSalonLanguage(): void {
  const salon = useSalon()
  const { language, speak } = useI18n()
  const client = useQueryClient()
  const wanted = salon.data?.language
  useEffect(() => {
    if (wanted && isOffered(wanted) && wanted !== language && !chosenLanguage()) void speak(wanted)
  }, [wanted, language, speak])

  // Some sentences come from the server, in the language they were asked for in.
  const spoken = useRef(language)
  useEffect(() => {
    if (spoken.current === language) return
    spoken.current = language
    void client.invalidateQueries()
  }, [language, client])
}

function useSalonTime(): void {
  const { tellIn } = useI18n()
  const zone = useSalon().data?.time_zone
  useEffect(() => {
    if (zone) tellIn(zone)
  }, [zone, tellIn])
}

/** Screen readers and the keyboard begin at the new page, not where the last one was left. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const [path] = useLocation()
  const shownPath = useRef(path)
  useEffect(() => {
    if (shownPath.current === path) return
    shownPath.current = path
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}
