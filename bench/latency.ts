// How long one reply of the built-in engine takes, by the size of what the salon knows.
import { builtinEngine } from '#server/agent/builtin/engine.ts'
import type { Knowledge, KnownFact, Turn } from '#server/agent/engine.ts'
import { provenReply } from '#server/agent/proof/proven-reply.ts'
import { percentile, table } from './machine.ts'

const names = [
  'Манікюр',
  'Педикюр',
  'Стрижка',
  'Фарбування',
  'Укладка',
  'Масаж',
  'Ламінування',
  'Пілінг',
  'Депіляція',
  'Макіяж',
]
const kinds = [
  'класичний',
  'апаратний',
  'комбінований',
  'з покриттям',
  'дитячий',
  'чоловічий',
  'експрес',
  'преміум',
  'відновлювальний',
  'весільний',
]
const questions = [
  'Скільки коштує манікюр з покриттям?',
  'Сколько стоит стрижка детская?',
  'How much is an express massage?',
  'Ile kosztuje makijaż ślubny?',
  'skilky koshtuye pedykyur klasychnyi',
  'а скільки це триває?',
  'Які у вас є послуги?',
  'чи робите татуювання?',
]

function knowledgeOf(size: number): Knowledge {
  const facts: KnownFact[] = Array.from({ length: size }, (_, n) => {
    const service = `${names[n % 10]} ${kinds[Math.floor(n / 10) % 10]}${n >= 100 ? ` №${Math.floor(n / 100)}` : ''}`
    const price = 300 + 7 * n
    return {
      id: n + 1,
      fact: {
        kind: 'service',
        service,
        variant: {},
        price: { type: 'exact', min: price, max: price, currency: 'UAH' },
        minutes: { min: 60, max: 60 },
      },
      file: 'прайс.xlsx',
      place: { row: n + 1 },
      quote: `${service} | ${price} | 60`,
    }
  })
  return { releaseId: size, facts }
}

export async function benchLatency(): Promise<void> {
  const rows: (string | number)[][] = []
  for (const size of [50, 500, 5000]) {
    const knowledge = knowledgeOf(size)
    const turn = (message: string, memory: Turn['memory']): Turn => ({
      salon: {
        name: 'Салон',
        language: 'uk',
        timeZone: 'Europe/Kyiv',
        currency: 'UAH',
        phone: null,
        address: null,
      },
      prompt: '',
      knowledge,
      history: [],
      memory,
      message,
      hasPhoto: false,
      now: new Date('2030-05-06T10:00:00Z'),
    })
    const first = performance.now()
    await builtinEngine(turn(questions[0]!, {}))
    const indexing = performance.now() - first

    const times: number[] = []
    const proofs: number[] = []
    let memory: Turn['memory'] = {}
    for (let n = 0; n < 400; n++) {
      const began = performance.now()
      const reply = await builtinEngine(turn(questions[n % questions.length]!, memory))
      times.push(performance.now() - began)
      const proving = performance.now()
      provenReply(reply, turn(questions[n % questions.length]!, memory))
      proofs.push(performance.now() - proving)
      memory = reply.memory
    }
    times.sort((a, b) => a - b)
    // The first builds what the proof derives from the release.
    const [indexed, ...later] = proofs
    later.sort((a, b) => a - b)
    rows.push([
      size,
      indexing.toFixed(1),
      percentile(times, 0.5).toFixed(2),
      percentile(times, 0.99).toFixed(2),
      indexed!.toFixed(1),
      percentile(later, 0.5).toFixed(2),
      percentile(later, 0.99).toFixed(2),
    ])
  }
  console.log('Replies of the built-in engine, milliseconds\n')
  table(
    ['facts', 'first reply (index is built)', 'p50', 'p99', 'first proof', 'proof p50', 'proof p99'],
    rows,
  )
}
