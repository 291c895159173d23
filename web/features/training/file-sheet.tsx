// What was understood of one file, as the owner would check it: prices as a table, the rest as lists, doubts at the end.
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { FileReading } from '#contract/knowledge.ts'
import { useFiles } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { FactList, PriceTables } from './found-facts.tsx'
import { NotUnderstoodRow } from './not-understood.tsx'
import { saveFile, useFileReading } from './queries.ts'

export function FileSheet({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useI18n()
  const known = useFiles().data?.find((file) => file.id === id)
  const reading = useFileReading(id)
  const name = reading.data?.name ?? known?.name ?? t('files.title')
  return (
    <Sheet open onClose={onClose} title={name}>
      <Loaded query={reading} skeleton={<Skeleton className="h-96 w-full" />}>
        {(file) => <Reading file={file} />}
      </Loaded>
    </Sheet>
  )
}

function Reading({ file }: { file: FileReading }) {
  const { t, format } = useI18n()
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-muted">
          {format.size(file.size)} · {format.when(file.uploaded_at)}
        </p>
        <DownloadButton file={file} />
      </div>
      {file.state === 'waiting' && <Notice tone="info">{t('files.waiting-what')}</Notice>}
      {file.state === 'trouble' && <Notice tone="danger">{file.trouble_message}</Notice>}
      {file.state === 'read' && file.found.length === 0 && (
        <Notice tone="warning">{t('reading.nothing')}</Notice>
      )}
      {file.problems.length > 0 && (
        <section>
          <h3 className="text-large">{t('report.not-understood', { count: file.problems.length })}</h3>
          <p className="text-muted text-small">{t('report.not-understood-what')}</p>
          <ul className="mt-2 divide-y divide-line">
            {file.problems.map((row) => (
              <NotUnderstoodRow key={`${JSON.stringify(row.place)} ${row.quote}`} row={row} />
            ))}
          </ul>
        </section>
      )}
      <PriceTables found={file.found} />
      {(['hours', 'contact', 'payment', 'staff', 'faq', 'rule'] as const).map((kind) => (
        <FactList key={kind} kind={kind} found={file.found} />
      ))}
    </div>
  )
}

function DownloadButton({ file: { id, name } }: { file: FileReading }) {
  const { t } = useI18n()
  const wording = useWording()
  const [busy, setBusy] = useState(false)
  return (
    <Button
      busy={busy}
      onClick={() => {
        setBusy(true)
        void saveFile(id, name)
          .catch((failure) => say(wording(failure)))
          .finally(() => setBusy(false))
      }}
    >
      <Download size={18} aria-hidden />
      {t('reading.download')}
    </Button>
  )
}
