// One cell of a table that is corrected in place.
import { useId, useState } from 'react'
import { classes } from '#web/ui/classes.ts'
import { useWording } from '#web/ui/wording.ts'

export function GridCell({
  column,
  label,
  value,
  placeholder,
  isNumber,
  save,
}: {
  column: string
  label: string
  value: string
  placeholder?: string
  isNumber?: boolean
  /** A sentence: why what was written cannot be saved. */
  save: (written: string) => string | Promise<unknown>
}) {
  const wording = useWording()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [complaint, setComplaint] = useState<string | null>(null)

  async function leave(): Promise<void> {
    if (draft === null) return
    const written = draft.trim()
    if (written === value) return forget()
    const saving = save(written)
    if (typeof saving === 'string') return setComplaint(saving)
    setComplaint(null)
    try {
      await saving
      forget()
    } catch (failure) {
      setComplaint(wording(failure))
    }
  }

  function forget(): void {
    setDraft(null)
    setComplaint(null)
  }

  return (
    <>
      <input
        type="text"
        data-column={column}
        aria-label={label}
        aria-invalid={complaint ? true : undefined}
        aria-describedby={complaint ? id : undefined}
        value={draft ?? value}
        placeholder={placeholder}
        autoComplete="off"
        onChange={({ target }) => setDraft(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={() => void leave()}
        onKeyDown={({ key }) => key === 'Escape' && forget()}
        className={classes(
          'min-h-11 w-full rounded-control border bg-transparent px-3 py-2 text-ellipsis placeholder:text-muted hover:bg-sunken focus:bg-surface',
          isNumber && 'text-right tabular-nums',
          complaint ? 'border-danger' : 'border-transparent',
        )}
      />
      {complaint && (
        <p id={id} role="alert" className="px-3 pb-2 text-danger text-small">
          {complaint}
        </p>
      )}
    </>
  )
}
