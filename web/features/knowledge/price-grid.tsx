// Prices as a table to be corrected in place: Tab goes on, Enter and the arrows down and up, Escape takes it back.
import { Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Fact, ServiceFact, VariantKind } from '#contract/facts.ts'
import { useSalon } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { useChanges, usePutAway } from './changes.ts'
import { GridCell } from './grid-cell.tsx'
import { Origin } from './origin.tsx'
import type { KnownService, PriceGroup } from './price-list.tsx'
import { readMinutes, readMoney } from './written.ts'

export function PriceGrid({ groups, open }: { groups: PriceGroup[]; open: (known: KnownService) => void }) {
  const { t } = useI18n()
  const currency = useSalon().data?.currency ?? 'UAH'
  const [told, setTold] = useState('')
  const heading = 'px-[13px] py-2 text-left font-semibold text-muted text-small'
  return (
    <>
      <p role="status" className="sr-only">
        {told}
      </p>
      <table onKeyDown={moveInColumn} className="w-full table-fixed border-collapse">
        <caption className="sr-only">{t('know.grid-how')}</caption>
        <colgroup>
          <col />
          <col className="w-[15%]" />
          <col className="w-[15%]" />
          <col className="w-[13%]" />
          <col className="w-[23%]" />
          <col className="w-24" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={heading}>
              {t('know.service')}
            </th>
            <th scope="col" className={heading}>
              {t('know.variant')}
            </th>
            <th scope="col" className={`${heading} text-right`}>
              {t('know.price')}
            </th>
            <th scope="col" className={`${heading} text-right`}>
              {t('know.duration')}
            </th>
            <th scope="col" className={heading}>
              {t('know.from')}
            </th>
            <td />
          </tr>
        </thead>
        {groups.map(({ category, rows }) => (
          <tbody key={category} className="border-line border-b">
            <tr>
              <th
                scope="rowgroup"
                colSpan={6}
                className="px-[13px] pt-6 pb-2 text-left font-semibold text-large"
              >
                {category || t('know.no-category')}
              </th>
            </tr>
            {rows.map(({ key, known }) => (
              <GridRow
                key={key}
                known={known}
                currency={currency}
                open={() => open(known)}
                onTold={(name) => setTold(t('know.told-of', { name }))}
              />
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}

function GridRow({
  known,
  currency,
  open,
  onTold,
}: {
  known: KnownService
  currency: string
  open: () => void
  onTold: (name: string) => void
}) {
  const { t, format } = useI18n()
  const { correct } = useChanges()
  const { remove } = usePutAway()
  const { service, variant, price, minutes, unit, note } = known.fact
  const kinds = Object.keys(variant) as VariantKind[]
  const variants = Object.values(variant).join(', ')
  const name = [service, variants].filter(Boolean).join(', ')
  const change = (part: Partial<ServiceFact>) =>
    correct(known, (said): Fact => (said.kind === 'service' ? { ...said, ...part } : said)).then(() =>
      onTold(name),
    )
  const priceShown = price ? format.money(price) : ''
  const minutesShown = minutes ? format.minutes(minutes) : ''
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="p-0 text-left font-normal">
        <GridCell
          column="service"
          label={t('know.service-of', { name })}
          value={service}
          save={(written) => (written === '' ? t('complaint.missing') : change({ service: written }))}
        />
        {note && <p className="px-3 pb-1 text-muted text-small">{note}</p>}
      </th>
      <td className="p-0">
        {kinds.length > 1 ? (
          // Which word is the length and which the level is asked in the sheet.
          <button
            type="button"
            onClick={open}
            className="min-h-11 w-full px-3 py-2 text-left hover:bg-sunken"
          >
            {variants}
          </button>
        ) : (
          <GridCell
            column="variant"
            label={t('know.variant-of', { name })}
            value={variants}
            save={(written) => change({ variant: written ? { [kinds[0] ?? 'option']: written } : {} })}
          />
        )}
      </td>
      <td className="p-0">
        <GridCell
          column="price"
          isNumber
          label={t('know.price-of-service', { name })}
          value={priceShown}
          placeholder={t('reading.no-price')}
          save={(written) => {
            const read = readMoney(written, price?.currency ?? currency)
            if (!read) return t('know.price-how')
            const isSame = (read.value ? format.money(read.value) : '') === priceShown
            return isSame ? Promise.resolve() : change({ price: read.value })
          }}
        />
        {unit && <p className="px-3 pb-1 text-right text-muted text-small">{t('reading.per', { unit })}</p>}
      </td>
      <td className="p-0">
        <GridCell
          column="duration"
          isNumber
          label={t('know.duration-of', { name })}
          value={minutesShown}
          placeholder="–"
          save={(written) => {
            const read = readMinutes(written)
            if (!read) return t('know.duration-how')
            const isSame = (read.value ? format.minutes(read.value) : '') === minutesShown
            return isSame ? Promise.resolve() : change({ minutes: read.value })
          }}
        />
      </td>
      <td className="px-3 py-3">
        <Origin fact={known} />
      </td>
      <td className="p-0 text-right">
        <IconButton label={t('know.edit', { name })} onClick={open}>
          <Pencil size={18} aria-hidden />
        </IconButton>
        <IconButton
          label={t('know.remove', { name })}
          onClick={({ detail }) => remove(known, name, detail === 0)}
        >
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </td>
    </tr>
  )
}

const steps: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

function moveInColumn(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, currentTarget, key, shiftKey } = event
  const step = key === 'Enter' && shiftKey ? -1 : steps[key]
  if (!(target instanceof HTMLInputElement) || !step) return
  event.preventDefault()
  const column = [
    ...currentTarget.querySelectorAll<HTMLInputElement>(`[data-column=${target.dataset.column}]`),
  ]
  const next = column[column.indexOf(target) + step]
  if (next) next.focus()
  // At the end of the list what was typed is still saved.
  else target.blur()
}
