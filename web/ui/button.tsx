import { LoaderCircle } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
import { classes } from './classes.ts'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'

const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong disabled:hover:bg-accent',
  plain: 'border border-edge bg-surface text-ink hover:bg-sunken disabled:hover:bg-surface',
  quiet: 'text-ink hover:bg-sunken disabled:hover:bg-transparent',
  danger: 'border border-danger text-danger hover:bg-danger-soft',
}

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-4 py-2 text-center font-semibold transition-colors duration-150 disabled:opacity-60'

type ButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  children: ReactNode
  look?: Look
  busy?: boolean
}

/** While busy it keeps its place and its focus, and does nothing. */
export function Button({
  look = 'plain',
  busy,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classes(shape, looks[look], busy && 'cursor-progress', className)}
    >
      {busy && <LoaderCircle size={18} aria-hidden className="animate-spin" />}
      {children}
    </button>
  )
}

export function LinkButton({
  look = 'plain',
  className,
  ...rest
}: {
  href: string
  look?: Look
  className?: string
  children: ReactNode
}) {
  return <Link {...rest} className={classes(shape, looks[look], className)} />
}

/** A 44 px square with an icon; its name is heard, not seen. */
export function IconButton({
  label,
  className,
  children,
  ...rest
}: Omit<ComponentProps<'button'>, 'children'> & { label: string; children: ReactNode }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classes(
        'inline-flex size-11 shrink-0 items-center justify-center rounded-control text-muted transition-colors duration-150 hover:bg-sunken hover:text-ink',
        className,
      )}
    >
      {children}
    </button>
  )
}
