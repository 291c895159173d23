// Short messages at the edge of the screen, and the ten seconds in which something can be undone.
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { observable, useValue } from '#web/api/observable.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, IconButton } from './button.tsx'

type Toast = { id: number; text: string; undo?: () => void; done?: () => void }

const shown = observable<Toast[]>([])
let lastId = 0

const lifetime = 10_000

export function say(text: string): void {
  shown.set([...shown.get(), { id: ++lastId, text }])
}

/** Carries out `commit` once the time for `undo` is over. */
export function offerUndo({
  text,
  undo,
  commit,
}: {
  text: string
  undo: () => void
  commit: () => Promise<unknown>
}): void {
  const id = ++lastId
  const done = () => {
    pending.delete(done)
    const running = commit()
    underway.add(running)
    void running.finally(() => underway.delete(running)).catch(() => undefined)
  }
  pending.add(done)
  shown.set([
    ...shown.get(),
    {
      id,
      text,
      done,
      undo() {
        pending.delete(done)
        undo()
      },
    },
  ])
}

const pending = new Set<() => void>()
const underway = new Set<Promise<unknown>>()

/** For actions that must see everything before them done: a training must not learn a file just deleted. */
export async function settlePending(): Promise<void> {
  const waiting = [...pending]
  for (const done of waiting) done()
  shown.set(shown.get().filter(({ done }) => !done || !waiting.includes(done)))
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

function ToastView({ toast: { id, text, undo, done } }: { toast: Toast }) {
  const { t } = useI18n()
  const [held, setHeld] = useState(false)
  const close = () => shown.set(shown.get().filter((toast) => toast.id !== id))

  useEffect(() => {
    // Whoever reads or reaches for it keeps it.
    if (held) return
    const timer = setTimeout(() => {
      done?.()
      close()
    }, lifetime)
    return () => clearTimeout(timer)
  })

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the toast open needs no role of its own.
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-full max-w-[28rem] items-center gap-2 rounded-control border border-line bg-surface py-1 pr-1 pl-4 shadow-float"
    >
      <p className="min-w-0 flex-1 py-2">{text}</p>
      {undo && (
        <Button
          look="quiet"
          className="text-accent-ink"
          onClick={() => {
            undo()
            close()
          }}
        >
          {t('action.undo')}
        </Button>
      )}
      <IconButton
        label={t('action.close')}
        onClick={() => {
          done?.()
          close()
        }}
      >
        <X size={18} aria-hidden />
      </IconButton>
    </div>
  )
}
