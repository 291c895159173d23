// A spreadsheet's number as a person reads it there: 450 ₴, 1:30, 5%, 01.09.2026. Never with the American commas
// that a formatting library puts between thousands.
import * as sheets from '@e965/xlsx'
import { walkXml } from './xml.ts'

export type SheetCell = { t?: string; v?: unknown; w?: string; r?: string; z?: string | number }

export function cellText(cell: SheetCell | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null) return ''
  if (cell.t === 'n' && typeof cell.v === 'number') return numberText(cell.v, String(cell.z ?? 'General'))
  if (cell.r?.includes('<strike')) return withoutStruck(cell.r)
  // «#N/A» is what a program says, not what the salon says.
  if (cell.t === 'e') return ''
  return String(cell.t === 'b' ? (cell.w ?? cell.v) : cell.v)
}

/** An old price in a cell is crossed out before the new one. */
function withoutStruck(rich: string): string {
  let text = ''
  let isStruck = false
  let inText = false
  walkXml(`<si>${rich}</si>`, {
    open(name, { val }) {
      if (name === 'r') isStruck = false
      if (name === 'strike') isStruck = !['0', 'false'].includes(val ?? '')
      inText = name === 't'
    },
    close() {
      inText = false
    },
    text(part) {
      if (inText && !isStruck) text += part
    },
  })
  return text
}

function numberText(value: number, format: string): string {
  if (format === 'General' || format === '@') return plainNumber(value)
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (sheets.SSF.is_date(bare)) return dateText(value, bare)
  return shown(value, format) ?? plainNumber(value)
}

function plainNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString()
  return String(Number(value.toPrecision(12)))
}

/** The format does the rest of its work: currency signs, words such as «від» and «грн», decimals, per cent. */
function shown(value: number, format: string): string | null {
  const ungrouped = format.replace(/(?<=[#0?]),(?=[#0?])/g, '')
  try {
    const text = sheets.SSF.format(ungrouped, value)
    return text.replace(/(\d)[.,]0+(?!\d)/, '$1').trim()
  } catch {
    return null
  }
}

const minutesPerDay = 24 * 60

function dateText(value: number, format: string): string {
  const minutes = Math.round(value * minutesPerDay)
  const days = Math.floor(minutes / minutesPerDay)
  const time = clock(minutes - days * minutesPerDay)
  const showsDay = /[dy]/i.test(format) || (/m/i.test(format) && !/[hs]/i.test(format))
  // «[h]» counts on past midnight, as durations do; «h» alone is a time of day.
  if (/\[h/i.test(format)) return clock(minutes)
  if (!showsDay || value < 1) return time
  const date = sheets.SSF.parse_date_code(days)
  if (!date) return plainNumber(value)
  const day = `${pad(date.d)}.${pad(date.m)}.${date.y}`
  return /h/i.test(format) && time !== '0:00' ? `${day} ${time}` : day
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
