// A cell of text and the room it takes on the page.
import type { CellPieces } from './pdf-cells.ts'
import { joined } from './pdf-geometry.ts'
import { isNumber } from './pdf-prices.ts'

export class PlacedCell {
  readonly pieces: CellPieces
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly isNumber: boolean

  constructor(pieces: CellPieces) {
    this.pieces = pieces
    this.top = pieces[0]!.y - pieces[0]!.size
    this.bottom = pieces[pieces.length - 1]!.y
    this.left = Math.min(...pieces.map(({ left }) => left))
    this.right = Math.max(...pieces.map(({ right }) => right))
    this.isNumber = isNumber(joined(pieces))
  }

  get center(): number {
    return (this.top + this.bottom) / 2
  }

  get order(): number {
    return this.pieces[0]!.order
  }

  isBeside(other: PlacedCell): boolean {
    return this.right <= other.left || other.right <= this.left
  }

  /** How much of the lower of the two is at the height of the other. */
  overlap(other: { top: number; bottom: number }): number {
    const common = Math.min(this.bottom, other.bottom) - Math.max(this.top, other.top)
    return common / Math.min(this.bottom - this.top, other.bottom - other.top)
  }
}
