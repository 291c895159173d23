import { useId } from 'react'

/** On or off, at once. What it means stands beside it in both states. */
export function Switch({
  label,
  hint,
  checked,
  change,
}: {
  label: string
  hint?: string
  checked: boolean
  change: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="mt-1 max-w-[56ch] text-muted">
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => change(target.checked)}
        className="relative my-2.5 h-7 w-12 shrink-0 cursor-pointer appearance-none rounded-full bg-edge transition-colors duration-150 before:absolute before:-inset-2 after:absolute after:top-1 after:left-1 after:size-5 after:rounded-full after:bg-surface after:transition-transform after:duration-150 checked:bg-accent checked:after:translate-x-5"
      />
    </div>
  )
}
