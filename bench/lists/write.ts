// A generated list as the bytes of a file.
import type { Browser } from 'playwright-core'
import { diceOf } from './dice.ts'
import { writeDocx } from './docx.ts'
import { generateList } from './generate.ts'
import type { ListFormat, PriceList } from './model.ts'
import { pageOf } from './pdf.ts'
import { writeSheet } from './sheet.ts'
import { writeText } from './text.ts'

export type ListFile = { name: string; list: PriceList; bytes: Buffer }

/** `browser` is asked for only when a PDF is to be printed. */
export async function listFile(
  seed: number,
  format: ListFormat,
  browser: () => Promise<Browser>,
): Promise<ListFile> {
  const list = generateList(seed, format)
  // The looks of the file must not change what is in the list.
  const dice = diceOf(seed ^ 0x5f3759df)
  const name = `${seed}.${format}`
  if (format === 'docx') return { name, list, bytes: writeDocx(dice, list) }
  if (format === 'txt') {
    const { bytes, encoding } = writeText(dice, list)
    list.traits.push(encoding)
    return { name, list, bytes }
  }
  if (format === 'pdf') {
    const html = pageOf(dice, list)
    // The browser's own «save as PDF» tags what it prints; other programs do not.
    const tagged = dice.chance(0.5)
    if (tagged) list.traits.push('tagged')
    return { name, list, bytes: await print(await browser(), html, tagged) }
  }
  return { name, list, bytes: writeSheet(dice, list) }
}

async function print(browser: Browser, html: string, tagged: boolean): Promise<Buffer> {
  const page = await browser.newPage()
  try {
    await page.setContent(html)
    return await page.pdf({
      tagged,
      format: 'A4',
      margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
    })
  } finally {
    await page.close()
  }
}
