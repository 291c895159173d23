// The frame of the login and the registration.
import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { LanguageSwitch } from '#web/ui/language-switch.tsx'
import { Logo } from '#web/ui/logo.tsx'

export function AuthPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Salon Agent`
  }, [title])
  return (
    <div className="mx-auto flex min-h-(--page-height) w-full max-w-[26rem] flex-col px-4 py-8">
      <main className="flex flex-1 flex-col justify-center">
        <p className="mb-8 font-semibold text-large">
          <Link href="/" className="inline-flex min-h-11 items-center gap-3">
            <Logo size={36} />
            Salon Agent
          </Link>
        </p>
        <h1 className="text-title">{title}</h1>
        <p className="mt-1 mb-6 text-muted">{lead}</p>
        {children}
      </main>
      <footer className="mt-8 flex justify-center">
        <LanguageSwitch />
      </footer>
    </div>
  )
}
