/** One of a few, all in sight: radio buttons that look like one control. */
export function Segments<Value extends string>({
  name,
  label,
  value,
  options,
  choose,
}: {
  /** Of the group, unlike any other on the page. */
  name: string
  label: string
  value: Value
  options: readonly { value: Value; name: string }[]
  choose: (value: Value) => void
}) {
  return (
    <fieldset className="flex gap-1 rounded-control bg-sunken p-1">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-9 flex-1 items-center justify-center whitespace-nowrap rounded-[7px] px-3 text-center text-muted has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent-ink pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => choose(option.value)}
            className="sr-only"
          />
          {option.name}
        </label>
      ))}
    </fieldset>
  )
}
