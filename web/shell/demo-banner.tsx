import { ChevronDown } from 'lucide-react'
import { demoReason, leaveDemo } from '#web/api/mode.ts'
import { useI18n } from '#web/i18n/i18n.tsx'

/** Always in sight while nothing here is real. */
export function DemoBanner() {
  const { t } = useI18n()
  return (
    <section aria-label={t('demo.name')}>
      <details className="group fixed inset-x-0 top-0 z-30 bg-warning-soft text-small text-warning open:shadow-float">
        <summary className="flex min-h-11 items-center justify-center px-4 text-center font-semibold -outline-offset-2">
          {t('demo.banner')}
          <ChevronDown
            size={16}
            aria-hidden
            className="ml-1 shrink-0 transition-transform group-open:rotate-180"
          />
        </summary>
        <div className="mx-auto flex max-w-[45rem] flex-col items-start gap-2 px-4 pb-4">
          <p>{t('demo.what')}</p>
          {demoReason === 'build' ? <p>{t('demo.leave')}</p> : <Leave />}
          <button
            type="button"
            className="min-h-11 font-semibold underline underline-offset-4"
            onClick={() => void import('#web/mock/store.ts').then(({ forgetDemo }) => forgetDemo())}
          >
            {t('demo.afresh')}
          </button>
        </div>
      </details>
    </section>
  )
}

function Leave() {
  const { t } = useI18n()
  return (
    <>
      {demoReason === 'unreachable' && <p>{t('demo.instead')}</p>}
      <button
        type="button"
        className="min-h-11 font-semibold underline underline-offset-4"
        onClick={leaveDemo}
      >
        {t('demo.leave-visit')}
      </button>
    </>
  )
}
