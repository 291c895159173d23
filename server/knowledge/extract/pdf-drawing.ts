// The lines drawn on a page, found among its drawing orders: strokes, and the thin filled boxes that many programs
// draw instead.
import type { Lines } from './pdf-geometry.ts'

export type Matrix = [number, number, number, number, number, number]

export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export type Drawing = { fnArray: number[]; argsArray: unknown[] }
export type Operators = Record<string, number>

/** The drawing orders one by one, each with the matrix that takes its coordinates to the page. */
export function* orders(
  { fnArray, argsArray }: Drawing,
  operators: Operators,
  toPage: Matrix,
): Generator<{ operator: number; args: unknown[]; matrix: Matrix }> {
  let matrix = toPage
  const saved: Matrix[] = []
  for (const [at, operator] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as unknown[]
    if (operator === operators.save) saved.push(matrix)
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd)
      matrix = saved.pop() ?? toPage
    else if (operator === operators.transform) matrix = multiply(matrix, args as Matrix)
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(matrix)
      if (args[0]) matrix = multiply(matrix, args[0] as Matrix)
    } else yield { operator, args, matrix }
  }
}

const thickest = 3
const shortest = 6

export function linesDrawn(drawing: Drawing, operators: Operators, toPage: Matrix): Lines {
  const lines: Lines = { horizontal: [], vertical: [] }
  const strokes = [
    operators.stroke,
    operators.closeStroke,
    operators.fillStroke,
    operators.eoFillStroke,
    operators.closeFillStroke,
    operators.closeEOFillStroke,
  ]
  const fills = [operators.fill, operators.eoFill]
  for (const { operator, args, matrix } of orders(drawing, operators, toPage)) {
    if (operator !== operators.constructPath) continue
    const [painted, [path]] = args as [number, [Record<number, number> | null]]
    if (!path) continue
    if (strokes.includes(painted)) for (const points of outlines(path, matrix)) addEdges(lines, points)
    if (fills.includes(painted)) for (const points of outlines(path, matrix)) addThinBox(lines, points)
  }
  return mergedLines(lines)
}

type Point = { x: number; y: number }

/** A path as lists of points; those with curves are no table's lines. */
function outlines(path: Record<number, number>, matrix: Matrix): Point[][] {
  const numbers = Object.values(path)
  const all: Point[][] = []
  let points: Point[] = []
  let curved = false
  const end = () => {
    if (points.length > 1 && !curved) all.push(points)
    points = []
    curved = false
  }
  const point = (at: number): Point => {
    const [, , , , x, y] = multiply(matrix, [1, 0, 0, 1, numbers[at] ?? 0, numbers[at + 1] ?? 0])
    return { x, y }
  }
  for (let at = 0; at < numbers.length; ) {
    const order = numbers[at]
    if (order === 0) end()
    if (order === 0 || order === 1) {
      points.push(point(at + 1))
      at += 3
    } else if (order === 4) {
      if (points[0]) points.push(points[0])
      at += 1
    } else {
      curved = true
      at += order === 2 ? 7 : 5
    }
  }
  end()
  return all
}

function addEdges(lines: Lines, points: Point[]): void {
  for (const [at, to] of points.entries()) {
    const from = points[at - 1]
    if (!from) continue
    const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
    if (height < 1 && width > 1) {
      const y = (from.y + to.y) / 2
      lines.horizontal.push({ y, left: Math.min(from.x, to.x), right: Math.max(from.x, to.x) })
    } else if (width < 1 && height > 1) {
      const x = (from.x + to.x) / 2
      lines.vertical.push({ x, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) })
    }
  }
}

function addThinBox(lines: Lines, points: Point[]): void {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= thickest && right - left > bottom - top)
    lines.horizontal.push({ y: (top + bottom) / 2, left, right })
  else if (right - left <= thickest && bottom - top > right - left)
    lines.vertical.push({ x: (left + right) / 2, top, bottom })
}

/** A line is often drawn cell by cell: pieces in a row are one. What stays short is a dot or a dash of a letter. */
function mergedLines({ horizontal, vertical }: Lines): Lines {
  const across = merged(horizontal.map(({ y, left, right }) => ({ at: y, from: left, to: right })))
  const down = merged(vertical.map(({ x, top, bottom }) => ({ at: x, from: top, to: bottom })))
  return {
    horizontal: across.map(({ at, from, to }) => ({ y: at, left: from, right: to })),
    vertical: down.map(({ at, from, to }) => ({ x: at, top: from, bottom: to })),
  }
}

function merged(parts: { at: number; from: number; to: number }[]) {
  const lines: { at: number; from: number; to: number }[] = []
  parts.sort((one, other) => one.at - other.at || one.from - other.from)
  const open: typeof lines = []
  for (const part of parts) {
    const line = open.find(
      ({ at, from, to }) => part.at - at < 1.5 && part.from <= to + 2.5 && part.to >= from - 2.5,
    )
    if (line) {
      line.from = Math.min(line.from, part.from)
      line.to = Math.max(line.to, part.to)
    } else {
      const begun = { ...part }
      open.push(begun)
      lines.push(begun)
    }
    while (open[0] && part.at - open[0].at >= 1.5) open.shift()
  }
  return lines.filter(({ from, to }) => to - from >= shortest)
}
