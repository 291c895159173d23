// The salon's files: adding them, how far each is, and what was understood of it.
import { FileUp, Plus } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { fileExtensions, type KnowledgeFile } from '#contract/knowledge.ts'
import { observable, useValue } from '#web/api/observable.ts'
import { useFiles } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { classes } from '#web/ui/classes.ts'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { offerUndo, say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { FileRow, UploadRow } from './file-rows.tsx'
import { useDeleteFile } from './queries.ts'
import { useUploads } from './uploads.ts'

const FileSheet = lazy(async () => ({ default: (await import('./file-sheet.tsx')).FileSheet }))

/** Removed by the owner and still to be undone. Outlives the page, as the offer to undo does. */
const removed = observable<readonly number[]>([])

export function Files() {
  const { t } = useI18n()
  const files = useFiles()
  const { uploads, add, retry, dismiss } = useUploads()
  const remove = useRemove()
  const hidden = useValue(removed)
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const opened = Number(search.get('file')) || null

  return (
    <section aria-labelledby="files" className="min-w-0">
      <Loaded query={files} skeleton={<Skeleton className="h-72 w-full" />}>
        {(all) => {
          const shown = all.filter(({ id }) => !hidden.includes(id))
          const isFirst = shown.length === 0 && uploads.length === 0
          return (
            <>
              <h2 id="files" className={isFirst ? 'sr-only' : 'mb-3 text-large'}>
                {t('files.title')}
              </h2>
              <DropZone add={add} isFirst={isFirst} />
              {!isFirst && (
                <ul className="mt-2 divide-y divide-line">
                  {uploads.map((upload) => (
                    <UploadRow
                      key={upload.key}
                      upload={upload}
                      retry={() => retry(upload)}
                      dismiss={() => dismiss(upload)}
                    />
                  ))}
                  {shown.map((file) => (
                    <FileRow
                      key={file.id}
                      file={file}
                      open={() => go(`/training?file=${file.id}`)}
                      remove={(byKeyboard) => remove(file, byKeyboard)}
                    />
                  ))}
                </ul>
              )}
            </>
          )
        }}
      </Loaded>
      {opened && (
        <Suspense>
          <FileSheet id={opened} onClose={() => go('/training', { replace: true })} />
        </Suspense>
      )}
    </section>
  )
}

function useRemove() {
  const { t } = useI18n()
  const wording = useWording()
  const deleteFile = useDeleteFile()
  return ({ id, name }: KnowledgeFile, byKeyboard: boolean) => {
    const show = () => removed.set(removed.get().filter((other) => other !== id))
    removed.set([...removed.get(), id])
    offerUndo({
      text: t('files.removed', { name }),
      focusUndo: byKeyboard,
      undo: show,
      commit: () =>
        deleteFile(id)
          .catch((failure) => say(wording(failure)))
          .finally(show),
    })
  }
}

/** A file may be dropped anywhere on the page: beside the frame the browser would else open it and leave. */
function useDrop(add: (files: Iterable<File>) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setIsOver(false)
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      add(event.dataTransfer?.files ?? [])
    }
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    return () => listening.abort()
  })
  return isOver
}

function DropZone({ add, isFirst }: { add: (files: Iterable<File>) => void; isFirst: boolean }) {
  const { t } = useI18n()
  const picker = useRef<HTMLInputElement>(null)
  const isOver = useDrop(add)
  return (
    <div
      className={classes(
        'rounded-control border border-dashed transition-colors duration-150',
        isOver ? 'border-accent-ink bg-accent-soft' : 'border-edge',
        isFirst
          ? 'flex flex-col items-center px-4 py-14 text-center'
          : 'flex flex-wrap items-center gap-x-4 gap-y-2 p-3',
      )}
    >
      <input
        ref={picker}
        type="file"
        multiple
        accept={fileExtensions.join()}
        aria-label={t('files.choose')}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          add([...(target.files ?? [])])
          // The same file, corrected, may be chosen again.
          target.value = ''
        }}
      />
      {isFirst && (
        <>
          <span className="mb-4 grid size-12 place-items-center rounded-full bg-accent-soft text-accent-ink">
            <FileUp size={24} aria-hidden />
          </span>
          <p className="font-semibold text-large">{t('files.first')}</p>
          <p className="mt-1 mb-6 max-w-[44ch] text-muted text-pretty">{t('files.first-what')}</p>
        </>
      )}
      <Button look={isFirst ? 'primary' : 'plain'} onClick={() => picker.current?.click()}>
        <Plus size={20} aria-hidden />
        {t('files.choose')}
      </Button>
      <p className={classes('text-small text-muted', isFirst ? 'mt-4' : 'min-w-0 flex-1 basis-48')}>
        {t('files.formats')}. <span className="pointer-coarse:hidden">{t('files.drop')}</span>
      </p>
    </div>
  )
}
