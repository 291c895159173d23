import { ChevronDown } from 'lucide-react'
import { useId } from 'react'

/** One of a list. The device's own list: on a phone nothing is easier. */
export function Choice({
  label,
  value,
  options,
  choose,
}: {
  label: string
  value: string
  options: { value: string; name: string }[]
  choose: (value: string) => void
}) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <div className="relative">
        <select
          id={id}
          value={value}
          onChange={({ target }) => choose(target.value)}
          className="min-h-11 w-full appearance-none rounded-control border border-edge bg-surface py-2 pr-10 pl-3"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
        <ChevronDown
          size={18}
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted"
        />
      </div>
    </div>
  )
}
