import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const tones = {
  info: { look: 'bg-sunken text-ink', icon: Info },
  positive: { look: 'bg-positive-soft text-positive', icon: CircleCheck },
  warning: { look: 'bg-warning-soft text-warning', icon: TriangleAlert },
  danger: { look: 'bg-danger-soft text-danger', icon: CircleAlert },
}

export type Tone = keyof typeof tones

export function Notice({
  tone,
  role,
  className,
  children,
}: {
  tone: Tone
  role?: 'alert' | 'status'
  className?: string
  children: ReactNode
}) {
  const { look, icon: Icon } = tones[tone]
  return (
    <div role={role} className={classes('flex gap-2 rounded-control px-3 py-2.5', look, className)}>
      <Icon size={20} aria-hidden className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
