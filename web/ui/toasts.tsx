// Short messages at the edge of the screen, and the ten seconds in which something can be undone.
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { observable, useValue } from '#web/api/observable.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, IconButton } from './button.tsx'

type Toast = {
  id: number
  text: string
  undo?: () => void
  /** Its time is over, or it was closed. */
  expire?: () => void
  focusUndo?: boolean
}

const lifetime = 10_000
const shown = observable<Toast[]>([])
let lastId = 0

function show(toast: Omit<Toast, 'id'>): void {
  shown.set([...shown.get(), { id: ++lastId, ...toast }])
}

export function say(text: string): void {
  show({ text })
}

const waiting = new Set<() => void>()
const underway = new Set<Promise<unknown>>()

/** Carries out `commit` once the time for `undo` is over. */
export function offerUndo({
  text,
  undo,
  commit,
  focusUndo,
}: {
  text: string
  undo: () => void
  commit: () => Promise<unknown>
  /** For whoever works with the keyboard: ten seconds are too short to walk there. */
  focusUndo?: boolean
}): void {
  const expire = () => {
    if (!waiting.delete(expire)) return
    const running = commit().finally(() => underway.delete(running))
    underway.add(running)
  }
  waiting.add(expire)
  show({
    text,
    focusUndo,
    expire,
    undo() {
      waiting.delete(expire)
      undo()
    },
  })
}

/** For what must see everything before it done: a training must not learn a file just deleted. */
export async function settlePending(): Promise<void> {
  shown.set(shown.get().filter(({ expire }) => !expire))
  for (const expire of [...waiting]) expire()
  await Promise.allSettled(underway)
}

window.addEventListener('pagehide', () => void settlePending())

export function Toasts() {
  const toasts = useValue(shown)
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bar-height)+var(--action-height)+1rem)] z-30 flex flex-col items-center gap-2 px-4"
    >
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastView({ toast }: { toast: Toast }) {
  const { t } = useI18n()
  const [held, setHeld] = useState(false)

  useEffect(() => {
    // Whoever reads it or reaches for it keeps it.
    if (held) return
    const timer = setTimeout(() => close(toast), lifetime)
    return () => clearTimeout(timer)
  }, [held, toast])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the toast open needs no role of its own.
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-full max-w-[28rem] items-center gap-2 rounded-control border border-line bg-surface py-1 pr-1 pl-4 shadow-float"
    >
      <p className="min-w-0 flex-1 py-2 [overflow-wrap:anywhere]">{toast.text}</p>
      {toast.undo && (
        <Button
          look="quiet"
          autoFocus={toast.focusUndo}
          className="text-accent-ink"
          onClick={() => {
            toast.undo?.()
            close(toast)
            // The button goes; the keyboard must not be left nowhere.
            if (toast.focusUndo) document.querySelector<HTMLElement>('main')?.focus()
          }}
        >
          {t('action.undo')}
        </Button>
      )}
      <IconButton label={t('action.close')} onClick={() => close(toast)}>
        <X size={18} aria-hidden />
      </IconButton>
    </div>
  )
}

/** What was undone does not expire any more. */
function close(toast: Toast): void {
  toast.expire?.()
  shown.set(shown.get().filter(({ id }) => id !== toast.id))
}
