// One line of the list: a file the salon has, or one on its way.
import {
  CircleAlert,
  CircleCheck,
  Clock,
  FileText,
  RotateCw,
  Sheet as SheetIcon,
  Trash2,
  TriangleAlert,
  X,
} from 'lucide-react'
import type { KnowledgeFile } from '#contract/knowledge.ts'
import { ApiProblem, NetworkFailure } from '#web/api/failures.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { useWording } from '#web/ui/wording.ts'
import type { Upload } from './uploads.ts'

export function FileRow({
  file,
  open,
  remove,
}: {
  file: KnowledgeFile
  open: () => void
  remove: (byKeyboard: boolean) => void
}) {
  const { t, format } = useI18n()
  return (
    <li className="flex items-start gap-1 py-1">
      <button
        type="button"
        onClick={open}
        className="flex min-h-14 min-w-0 flex-1 items-start gap-3 rounded-control px-2 py-2 text-left hover:bg-sunken"
      >
        <FileIcon name={file.name} />
        <span className="min-w-0 flex-1">
          <span className="block break-words font-semibold [overflow-wrap:anywhere]">{file.name}</span>
          <span className="block text-small text-muted">
            {format.size(file.size)} · {format.when(file.uploaded_at)}
          </span>
          <State file={file} />
        </span>
      </button>
      <IconButton
        label={t('files.remove', { name: file.name })}
        onClick={({ detail }) => remove(detail === 0)}
        className="mt-1.5"
      >
        <Trash2 size={18} aria-hidden />
      </IconButton>
    </li>
  )
}

function State({ file }: { file: KnowledgeFile }) {
  const { t } = useI18n()
  const line = 'mt-1 flex items-start gap-1.5 text-small'
  if (file.state === 'waiting') {
    return (
      <span className={`${line} text-muted`}>
        <Clock size={16} aria-hidden className="mt-0.5 shrink-0" />
        {t('files.waiting')}
      </span>
    )
  }
  if (file.state === 'trouble') {
    return (
      <span className={`${line} text-danger`}>
        <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
        {file.trouble_message}
      </span>
    )
  }
  return (
    <span className="flex flex-wrap gap-x-4">
      {file.facts > 0 ? (
        <span className={`${line} text-positive`}>
          <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0" />
          {t('files.understood', { count: file.facts })}
        </span>
      ) : (
        <span className={`${line} text-warning`}>
          <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
          {t('files.nothing')}
        </span>
      )}
      {file.not_understood > 0 && (
        <span className={`${line} text-warning`}>
          <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
          {t('files.not-understood', { count: file.not_understood })}
        </span>
      )}
    </span>
  )
}

export function UploadRow({
  upload,
  retry,
  dismiss,
}: {
  upload: Upload
  retry: () => void
  dismiss: () => void
}) {
  const { t, format } = useI18n()
  const wording = useWording()
  const { file, share, failure } = upload
  return (
    <li className="flex items-start gap-1 py-1">
      <div className="flex min-h-14 min-w-0 flex-1 items-start gap-3 px-2 py-2">
        <FileIcon name={file.name} />
        <div className="min-w-0 flex-1">
          <p className="break-words font-semibold [overflow-wrap:anywhere]">{file.name}</p>
          {failure ? (
            <p role="alert" className="mt-1 flex items-start gap-1.5 text-danger text-small">
              <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
              {wording(failure)}
            </p>
          ) : (
            <>
              <p className="mb-2 text-small text-muted tabular-nums">
                {share < 1 ? t('files.uploading', { percent: format.percent(share) }) : t('files.checking')}
              </p>
              <Progress share={share} label={t('files.uploading-name', { name: file.name })} />
            </>
          )}
        </div>
      </div>
      {canHelp(failure) && (
        <IconButton label={t('files.upload-again', { name: file.name })} onClick={retry} className="mt-1.5">
          <RotateCw size={18} aria-hidden />
        </IconButton>
      )}
      <IconButton
        label={t(failure ? 'files.dismiss' : 'files.stop', { name: file.name })}
        onClick={dismiss}
        className="mt-1.5"
      >
        <X size={18} aria-hidden />
      </IconButton>
    </li>
  )
}

/** What the server refused once it refuses again. */
const canHelp = (failure: unknown) =>
  failure instanceof NetworkFailure ||
  (failure instanceof ApiProblem && (failure.status >= 500 || failure.status === 429))

function FileIcon({ name }: { name: string }) {
  const Icon = /\.xlsx?$/i.test(name) ? SheetIcon : FileText
  return <Icon size={20} aria-hidden className="mt-0.5 shrink-0 text-muted" />
}
