import { useChooseLanguage, useI18n } from '#web/i18n/i18n.tsx'
import { type Offered, offered } from '#web/i18n/languages.ts'

export function LanguageSwitch() {
  const { t, language } = useI18n()
  const chooseLanguage = useChooseLanguage()
  return (
    <fieldset className="-mx-3 flex flex-wrap gap-1">
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
  )
}
