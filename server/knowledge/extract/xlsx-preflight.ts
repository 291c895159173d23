// Looks over the parts of an .xlsx before the library gets it. The library reads on over damage and leaves gaps, which
// in a price list are wrong prices; and it writes out every use of a shared text, however long and often used.
import { Unreadable } from './unreadable.ts'
import { walkXml } from './xml.ts'
import { openZip } from './zip.ts'

const mostText = 20_000_000
const mostCells = 1_000_000

export async function preflightXlsx(bytes: Uint8Array): Promise<void> {
  const zip = await openZip(bytes)
  const part = async (name: string) => ((await zip.read(name)) ?? Buffer.alloc(0)).toString('utf8')
  const named = (pattern: RegExp) => zip.names.filter((name) => pattern.test(name))
  const workbooks = named(/^xl\/workbook\.xml$/i)
  const sheets = named(/^xl\/worksheets\/[^/]+\.xml$/i)
  if (workbooks.length + sheets.length === 0) throw new Unreadable('broken')

  for (const name of workbooks) walkXml(await part(name), { open() {}, close() {} })
  const lengths: number[] = []
  for (const name of named(/^xl\/sharedStrings\.xml$/i)) measureTexts(await part(name), lengths)
  const total = { text: 0, cells: 0 }
  for (const name of sheets) measureSheet(await part(name), lengths, total)
}

function measureTexts(xml: string, lengths: number[]): void {
  walkXml(xml, {
    open(name) {
      if (name === 'si') lengths.push(0)
    },
    close() {},
    text(text) {
      if (lengths.length > 0) lengths[lengths.length - 1]! += text.length
    },
  })
}

function measureSheet(xml: string, lengths: number[], total: { text: number; cells: number }): void {
  let isShared = false
  let isValue = false
  walkXml(xml, {
    open(name, { t }) {
      if (name === 'c') {
        total.cells++
        isShared = t === 's'
      }
      isValue = name === 'v'
    },
    close() {
      isValue = false
    },
    text(text) {
      if (isValue && isShared) total.text += lengths[Number(text)] ?? 0
      if (total.text > mostText || total.cells > mostCells) throw new Unreadable('too-complex')
    },
  })
}
