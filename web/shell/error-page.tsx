// What is shown when the app itself fails. It leans on nothing that may have failed with it but the texts.
import { Component, type ReactNode } from 'react'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Logo } from '#web/ui/logo.tsx'

export class ErrorPage extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <SomethingBroke /> : this.props.children
  }
}

function SomethingBroke() {
  const { t } = useI18n()
  return (
    <main className="mx-auto flex min-h-dvh max-w-[28rem] flex-col items-start justify-center gap-4 p-4">
      <Logo size={40} />
      <h1 className="text-title">{t('broken.title')}</h1>
      <p className="text-muted">{t('broken.what')}</p>
      <Button look="primary" onClick={() => window.location.reload()}>
        {t('broken.reload')}
      </Button>
    </main>
  )
}
