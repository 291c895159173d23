// How a .doc says what its characters and paragraphs are: lists of small records («sprm») kept by file position in
// pages of 512 bytes. Names and numbers are those of Microsoft's description of the format, [MS-DOC].

export type CharacterProperties = { deleted: boolean; hidden: boolean; bold: boolean }
export type ParagraphProperties = {
  headingLevel?: number
  listItem: boolean
  /** Depth of tables around the paragraph. */
  tableDepth: number
  endsRow: boolean
  endsInnerCell: boolean
  /** Of the row that ends here: left edges of its cells and the right edge of the last. */
  edges?: number[]
  merges?: ('begins' | 'goes-on' | undefined)[]
}
/** Holds for file positions from `start` up to `end`. */
export type Run<Properties> = { start: number; end: number; properties: Properties }

const pageSize = 512

export function characterRuns(document: Buffer, table: Buffer): Run<CharacterProperties>[] {
  return pages(document, table, 0xfa).flatMap((page) => {
    const runs = page[511]!
    return Array.from({ length: runs }, (_, at) => {
      const offset = page[(runs + 1) * 4 + at]! * 2
      const records = offset === 0 ? Buffer.alloc(0) : page.subarray(offset + 1, offset + 1 + page[offset]!)
      return { ...range(page, at), properties: characterProperties(records) }
    })
  })
}

export function paragraphRuns(
  document: Buffer,
  table: Buffer,
  data: Buffer | null,
): Run<ParagraphProperties>[] {
  return pages(document, table, 0x102).flatMap((page) => {
    const runs = page[511]!
    return Array.from({ length: runs }, (_, at) => {
      const offset = page[(runs + 1) * 4 + at * 13]! * 2
      const length = page[offset]!
      const properties =
        length === 0
          ? page.subarray(offset + 2, offset + 2 + page[offset + 1]! * 2)
          : page.subarray(offset + 1, offset + length * 2)
      return { ...range(page, at), properties: paragraphProperties(properties, data) }
    })
  })
}

/** `entry` is where the file's head tells position and length of the list of pages. */
function pages(document: Buffer, table: Buffer, entry: number): Buffer[] {
  const position = document.readUInt32LE(entry)
  const list = table.subarray(position, position + document.readUInt32LE(entry + 4))
  const count = Math.max(0, Math.floor((list.length - 4) / 8))
  return Array.from({ length: count }, (_, at) => {
    const page = list.readUInt32LE((count + 1) * 4 + at * 4) & 0x3fffff
    return document.subarray(page * pageSize, (page + 1) * pageSize)
  }).filter((page) => page.length === pageSize)
}

function range(page: Buffer, at: number) {
  return { start: page.readUInt32LE(at * 4), end: page.readUInt32LE((at + 1) * 4) }
}

function characterProperties(records: Buffer): CharacterProperties {
  const properties = { deleted: false, hidden: false, bold: false }
  for (const { code, operand } of sprms(records)) {
    if (code === 0x0800) properties.deleted = operand[0] === 1
    if (code === 0x083c) properties.hidden ||= isSet(operand)
    // Crossed out, once or twice: an old price.
    if (code === 0x0837 || code === 0x2a53) properties.hidden ||= isSet(operand)
    if (code === 0x0835) properties.bold = isSet(operand)
  }
  return properties
}

/** 0x81 means «other than the style says»; styles seldom say it. */
function isSet(operand: Buffer): boolean {
  return operand[0] === 1 || operand[0] === 0x81
}

function paragraphProperties(bytes: Buffer, data: Buffer | null): ParagraphProperties {
  const properties: ParagraphProperties = {
    listItem: false,
    tableDepth: 0,
    endsRow: false,
    endsInnerCell: false,
  }
  if (bytes.length < 2) return properties
  // The first nine styles after «Normal» are the headings, in every language of Word.
  const style = bytes.readUInt16LE(0)
  if (style >= 1 && style <= 9) properties.headingLevel = style
  readParagraphRecords(bytes.subarray(2), properties, data)
  return properties
}

function readParagraphRecords(records: Buffer, properties: ParagraphProperties, data: Buffer | null): void {
  for (const { code, operand } of sprms(records)) {
    switch (code) {
      case 0x2416: // sprmPFInTable
        properties.tableDepth = Math.max(properties.tableDepth, operand[0]!)
        break
      case 0x6649: // sprmPItap
        properties.tableDepth = Math.min(operand.readUInt32LE(0), 16)
        break
      case 0x2417: // sprmPFTtp
      case 0x244c: // sprmPFInnerTtp
        properties.endsRow = operand[0] === 1
        break
      case 0x244b: // sprmPFInnerTableCell
        properties.endsInnerCell = operand[0] === 1
        break
      case 0x2640: // sprmPOutLvl
        if (operand[0]! < 9) properties.headingLevel = operand[0]! + 1
        break
      case 0x460b: // sprmPIlfo
        properties.listItem = operand.readUInt16LE(0) !== 0
        break
      case 0xd608: // sprmTDefTable
        readRowDefinition(operand, properties)
        break
      case 0xd62b: // sprmTVertMerge: one cell, and what the merge does to it
        if (properties.merges && operand.length > 1)
          properties.merges[operand[0]!] = ([undefined, 'goes-on', undefined, 'begins'] as const)[
            operand[1]! & 3
          ]
        break
      case 0x6645: // sprmPHugePapx: the records did not fit and lie in another stream
      case 0x6646: {
        const at = operand.readUInt32LE(0)
        // Without the other stream it cannot refer to itself for ever.
        if (data && at + 2 <= data.length)
          readParagraphRecords(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)), properties, null)
        break
      }
    }
  }
}

function readRowDefinition(operand: Buffer, properties: ParagraphProperties): void {
  const cells = operand[0] ?? 0
  const descriptions = 1 + (cells + 1) * 2
  if (operand.length < descriptions) return
  properties.edges = Array.from({ length: cells + 1 }, (_, at) => operand.readInt16LE(1 + at * 2))
  properties.merges = Array.from({ length: cells }, (_, at) => {
    const description = descriptions + at * 20
    if (description + 2 > operand.length) return undefined
    const flags = operand.readUInt16LE(description)
    return flags & 0x40 ? 'begins' : flags & 0x20 ? 'goes-on' : undefined
  })
}

/** The size of a record's operand is written in the upper three bits of its code. */
function* sprms(records: Buffer): Generator<{ code: number; operand: Buffer }> {
  const sizes = [1, 1, 2, 4, 2, 2, 0, 3]
  for (let at = 0; at + 3 <= records.length; ) {
    const code = records.readUInt16LE(at)
    at += 2
    let size = sizes[code >> 13]!
    if (code === 0xd608) {
      if (at + 2 > records.length) return
      size = records.readUInt16LE(at) - 1
      at += 2
    } else if (size === 0) {
      size = records[at]!
      at += 1
    }
    const operand = records.subarray(at, at + size)
    if (operand.length < size || size < 0) return
    yield { code, operand }
    at += size
  }
}
