// What a Word document's styles say of the paragraphs that use them: which are headings, list items, hidden, bold.
import { walkXml } from './xml.ts'

export type Style = { headingLevel?: number; listItem?: boolean; hidden?: boolean; bold?: boolean }

type OwnStyle = Style & { basedOn?: string; name: string }

export function readStyles(xml: string): Map<string, Style> {
  const own = new Map<string, OwnStyle>()
  let current: OwnStyle | null = null
  walkXml(xml, {
    open(name, { val, styleId }) {
      if (name === 'style' && styleId) {
        current = { name: '' }
        own.set(styleId, current)
      }
      if (!current) return
      if (name === 'name') current.name = val ?? ''
      if (name === 'basedOn') current.basedOn = val
      if (name === 'outlineLvl' && Number(val) < 9) current.headingLevel = Number(val) + 1
      if (name === 'numPr') current.listItem = true
      if (name === 'vanish') current.hidden = isOn(val)
      if (name === 'b') current.bold = isOn(val)
    },
    close(name) {
      if (name === 'style') current = null
    },
  })
  return new Map([...own.keys()].map((id) => [id, inherited(own, id)]))
}

function inherited(own: Map<string, OwnStyle>, id: string): Style {
  const style: Style = {}
  const seen = new Set<string>()
  for (let at: string | undefined = id; at && !seen.has(at); at = own.get(at)?.basedOn) {
    seen.add(at)
    const one = own.get(at)
    if (!one) break
    style.headingLevel ??= one.headingLevel ?? levelByName(one.name)
    style.listItem ??= one.listItem
    style.hidden ??= one.hidden
    style.bold ??= one.bold
  }
  return style
}

function levelByName(name: string): number | undefined {
  const numbered = /^heading (\d)$/i.exec(name)?.[1]
  if (numbered) return Number(numbered)
  return { title: 1, subtitle: 2 }[name.toLowerCase()]
}

/** Word writes `<w:b/>` for on, and `w:val` only to say otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value)
}
