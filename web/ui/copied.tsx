// A value that is pasted elsewhere: shown whole, copied by one button.
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from './button.tsx'

export function Copied({ label, value }: { label: string; value: string }) {
  const { t } = useI18n()
  const [isCopied, setIsCopied] = useState(false)
  return (
    <div>
      <p className="mb-1 font-semibold">{label}</p>
      <div className="flex items-center gap-2 rounded-control bg-sunken py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 select-all text-small [overflow-wrap:anywhere]">{value}</code>
        <Button
          look="quiet"
          aria-label={t('copy.of', { what: label })}
          onClick={() =>
            // Where copying is not allowed the value stands there to be selected.
            void navigator.clipboard.writeText(value).then(
              () => setIsCopied(true),
              () => setIsCopied(false),
            )
          }
        >
          {isCopied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
          <span aria-live="polite">{t(isCopied ? 'copy.done' : 'copy.copy')}</span>
        </Button>
      </div>
    </div>
  )
}
