// What customers asked in vain: answered once, it is told from then on.
import { MessageCircleQuestion, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Gap } from '#contract/gaps.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Empty, Loaded, Skeleton } from '#web/ui/page.tsx'
import { usePutAway } from './changes.ts'
import { useGaps } from './queries.ts'

const GapSheet = lazy(async () => ({ default: (await import('./gap-sheet.tsx')).GapSheet }))

export function Gaps() {
  const { t } = useI18n()
  const gaps = useGaps()
  const { isGapShown } = usePutAway()
  const [opened, setOpened] = useState<Gap | null>(null)
  return (
    <Loaded query={gaps} skeleton={<Skeleton className="h-96 w-full" />}>
      {(all) => {
        const shown = all.filter(({ id }) => isGapShown(id))
        return (
          <>
            {shown.length === 0 ? (
              <Empty icon={<MessageCircleQuestion size={24} aria-hidden />} title={t('gap.none')}>
                {t('gap.none-what')}
              </Empty>
            ) : (
              <div className="max-w-[48rem]">
                <p className="max-w-[62ch] text-muted">{t('gap.lead')}</p>
                <ul className="mt-3 divide-y divide-line border-line border-y">
                  {shown.map((gap) => (
                    <GapRow key={gap.id} gap={gap} open={() => setOpened(gap)} />
                  ))}
                </ul>
              </div>
            )}
            {opened && (
              <Suspense>
                <GapSheet gap={opened} onClose={() => setOpened(null)} />
              </Suspense>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function GapRow({
  gap: { id, question, asked, last_asked_at, language },
  open,
}: {
  gap: Gap
  open: () => void
}) {
  const { t, format } = useI18n()
  const { dismissGap } = usePutAway()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p lang={language} className="[overflow-wrap:anywhere]">
          {t('quote', { text: question })}
        </p>
        <p className="text-muted text-small">
          {t('gap.asked', { count: asked })} · {format.when(last_asked_at)}
        </p>
      </div>
      <div className="flex items-center gap-1">
        <Button onClick={open} aria-label={t('gap.answer-to', { question })}>
          {t('gap.answer')}
        </Button>
        <IconButton
          label={t('gap.dismiss', { question })}
          onClick={({ detail }) => dismissGap(id, detail === 0)}
        >
          <X size={18} aria-hidden />
        </IconButton>
      </div>
    </li>
  )
}
