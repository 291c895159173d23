// The plain fields of the catalogue's sheets.
import { useId } from 'react'

const input = 'min-h-11 w-full rounded-control border border-edge bg-surface px-3 py-2'

export function Line({
  label,
  value,
  set,
  required = false,
}: {
  label: string
  value: string
  set: (value: string) => void
  required?: boolean
}) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        value={value}
        required={required}
        maxLength={200}
        onChange={({ target }) => set(target.value)}
        className={input}
      />
    </div>
  )
}

export function NumberLine({
  label,
  hint,
  value,
  set,
  least,
  most,
  leave,
}: {
  label: string
  hint?: string
  value: number | null
  set: (value: number | null) => void
  least: number
  most: number
  /** The field was left: time to save. */
  leave?: () => void
}) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={1}
        value={value ?? ''}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ target }) => set(target.value === '' ? null : Number(target.value))}
        onBlur={leave}
        className={`${input} tabular-nums`}
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-muted text-small">
          {hint}
        </p>
      )}
    </div>
  )
}

export function Switch({
  label,
  value,
  set,
}: {
  label: string
  value: boolean
  set: (value: boolean) => void
}) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        checked={value}
        onChange={({ target }) => set(target.checked)}
        className="size-5 shrink-0 accent-(--accent)"
      />
      {label}
    </label>
  )
}

export function Checks({
  legend,
  options,
  chosen,
  choose,
}: {
  legend: string
  options: { value: number; name: string }[]
  chosen: readonly number[]
  choose: (chosen: number[]) => void
}) {
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="grid sm:grid-cols-2">
        {options.map(({ value, name }) => (
          <Switch
            key={value}
            label={name}
            value={chosen.includes(value)}
            set={(isChosen) =>
              choose(isChosen ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
