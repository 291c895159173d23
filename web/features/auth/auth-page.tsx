// The frame of the login and the registration.
import { type ReactNode, useEffect } from 'react'
import { useChooseLanguage, useI18n } from '#web/i18n/i18n.tsx'
import { type Offered, offered } from '#web/i18n/languages.ts'
import { Logo } from '#web/ui/logo.tsx'

export function AuthPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t, language } = useI18n()
  const chooseLanguage = useChooseLanguage()
  useEffect(() => {
    document.title = `${title} · Salon Agent`
  }, [title])
  return (
    <div className="mx-auto flex min-h-(--page-height) w-full max-w-[26rem] flex-col px-4 py-8">
      <main className="flex flex-1 flex-col justify-center">
        <p className="mb-8 flex items-center gap-3 font-semibold text-large">
          <Logo size={36} />
          Salon Agent
        </p>
        <h1 className="text-title">{title}</h1>
        <p className="mt-1 mb-6 text-muted">{lead}</p>
        {children}
      </main>
      <footer>
        <fieldset className="mt-8 flex justify-center gap-1">
          <legend className="sr-only">{t('language.label')}</legend>
          {Object.entries(offered).map(([code, { name }]) => (
            <button
              key={code}
              type="button"
              lang={code}
              aria-pressed={code === language}
              onClick={() => chooseLanguage(code as Offered)}
              className="min-h-11 rounded-control px-3 text-muted text-small hover:bg-sunken aria-pressed:font-semibold aria-pressed:text-ink"
            >
              {name}
            </button>
          ))}
        </fieldset>
      </footer>
    </div>
  )
}
