// Everything the owner corrected, added and took away, each to be taken back.
import { PencilLine } from 'lucide-react'
import { useState } from 'react'
import type { Correction } from '#contract/corrections.ts'
import type { Fact } from '#contract/facts.ts'
import { useFactWords } from '#web/i18n/fact-words.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Empty, Loaded, Skeleton } from '#web/ui/page.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useChanges } from './changes.ts'
import { useCorrections } from './queries.ts'

export function Words() {
  const { t } = useI18n()
  const words = useCorrections()
  return (
    <Loaded query={words} skeleton={<Skeleton className="h-96 w-full" />}>
      {(all) =>
        all.length === 0 ? (
          <Empty icon={<PencilLine size={24} aria-hidden />} title={t('word.none')}>
            {t('word.none-what')}
          </Empty>
        ) : (
          <div className="max-w-[48rem]">
            <p className="max-w-[62ch] text-muted">{t('word.lead')}</p>
            <ul className="mt-3 divide-y divide-line border-line border-y">
              {all.map((word) => (
                <Word key={word.id} word={word} />
              ))}
            </ul>
          </div>
        )
      }
    </Loaded>
  )
}

function Word({ word }: { word: Correction }) {
  const { t, format } = useI18n()
  const wording = useWording()
  const inWords = useFactWords()
  const { undo } = useChanges()
  const [busy, setBusy] = useState(false)
  const kind = word.fact === null ? 'removed' : word.instead_of === null ? 'added' : 'corrected'
  const now = word.fact ?? word.instead_of
  const said = (fact: Fact) =>
    fact.kind === 'service'
      ? [
          [fact.service, ...Object.values(fact.variant)].join(', '),
          fact.price && format.money(fact.price),
          fact.minutes && format.minutes(fact.minutes),
        ]
      : inWords(fact)
  const name = now ? inWords(now)[0] : word.quote

  async function takeBack(): Promise<void> {
    setBusy(true)
    try {
      await undo(word.id)
      say(t(kind === 'added' ? 'word.gone' : 'word.back', { name }))
    } catch (failure) {
      setBusy(false)
      say(wording(failure))
    }
  }

  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p>
          <span className="font-semibold text-accent-ink">{t(`word.${kind}`)}</span>
          {' · '}
          {now ? said(now).filter(Boolean).join(' · ') : word.quote}
        </p>
        {word.file && (
          <p className="text-muted text-small [overflow-wrap:anywhere]">
            {t('word.in-file', { quote: word.quote })}{' '}
            {[word.file, format.place(word.place)].filter(Boolean).join(', ')}
          </p>
        )}
        <p className="text-muted text-small">{format.date(word.created_at)}</p>
      </div>
      <Button
        busy={busy}
        aria-label={t(kind === 'added' ? 'word.take-away-of' : 'word.take-back-of', { name })}
        onClick={() => void takeBack()}
      >
        {t(kind === 'added' ? 'word.take-away' : 'word.take-back')}
      </Button>
    </li>
  )
}
