// One series as bars: from zero, its highest bar labelled, and the same numbers as a table behind a tap.
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useI18n } from '#web/i18n/i18n.tsx'
import { classes } from './classes.ts'

export type Bar = { key: string; value: number; label: string }

export function BarChart({
  title,
  bars,
  head,
  row,
}: {
  title: string
  bars: Bar[]
  /** Of the table's two columns. */
  head: [string, string]
  /** What the number of a row leads to. */
  row: (bar: Bar) => ReactNode
}) {
  const { t, format } = useI18n()
  const highest = Math.max(...bars.map(({ value }) => value), 1)
  const peak = bars.findIndex(({ value }) => value === highest)
  const labelled = new Set(
    bars
      .map((_, index) => index)
      .filter((index) => (bars.length - 1 - index) % Math.ceil(bars.length / 7) === 0),
  )
  return (
    <figure>
      <figcaption className="font-semibold">{title}</figcaption>
      <div aria-hidden className="mt-1 flex gap-px text-small tabular-nums">
        {bars.map(({ key, value, label }, index) => (
          <div key={key} className="min-w-0 flex-1">
            <div className="flex h-28 flex-col items-center justify-end border-line border-b">
              {index === peak && <span className="font-semibold">{format.number(value)}</span>}
              <svg
                aria-hidden
                className={classes('w-[62%] max-w-7', index === peak ? 'text-accent' : 'text-accent/55')}
                style={{ height: `${(value / highest) * 78}%` }}
              >
                <rect width="100%" height="120%" rx="4" fill="currentColor" />
              </svg>
            </div>
            <div className="relative h-6">
              {labelled.has(index) && (
                <span className="absolute left-1/2 -translate-x-1/2 whitespace-nowrap pt-1 text-muted">
                  {label}
                </span>
              )}
            </div>
          </div>
        ))}
      </div>
      <details className="group">
        <summary className="-mx-2 inline-flex min-h-11 items-center gap-1 rounded-control px-2 text-muted text-small hover:text-ink">
          {t('chart.as-table')}
          <ChevronDown size={16} aria-hidden className="transition-transform group-open:rotate-180" />
        </summary>
        <table className="w-full max-w-[24rem] tabular-nums">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="text-left text-muted text-small">
              <th scope="col" className="py-1 font-normal">
                {head[0]}
              </th>
              <th scope="col" className="py-1 text-right font-normal">
                {head[1]}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {bars.map((bar) => (
              <tr key={bar.key}>
                <th scope="row" className="py-1 text-left font-normal">
                  {bar.label}
                </th>
                <td className={classes('text-right', bar.value === 0 && 'py-1 text-muted')}>{row(bar)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** Shares of a whole, as rows whose bar is as long as the number says. */
export function BarRows({
  rows,
}: {
  rows: { key: string; value: number; name: ReactNode; count: ReactNode }[]
}) {
  const longest = Math.max(...rows.map(({ value }) => value), 1)
  return (
    <ul className="flex flex-col gap-1">
      {rows.map(({ key, value, name, count }) => (
        <li key={key} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4">
          <span className="min-w-0">{name}</span>
          <span className="tabular-nums">{count}</span>
          <span aria-hidden className="col-span-2 h-1 rounded-full bg-sunken">
            <span
              className="block h-full rounded-full bg-accent"
              style={{ width: `${(value / longest) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
