import type { Outputs } from './load-session.ts'
import type { ModelMeaning } from './model-files.ts'
import type { EventReading } from './readings.ts'

/** What is less likely to be an event is of no use to anyone who asks for events. */
const MIN_SCORE = 0.1
/** In the order of the model's output. */
const ROLES = ['agents', 'targets', 'sources'] as const

/**
 * The events of one window; null if the model knows none.
 * @param outputs - triggers: words by types, as probabilities; statuses: one number a word; roles: three tables, words
 *   (triggers) by words, positive where the second fills the role. Word 0 is the root.
 */
export function decodeEvents(outputs: Outputs, meaning: ModelMeaning): readonly EventReading[] | null {
  const { triggers: types, statuses } = meaning
  const { triggers, roles } = outputs
  if (types === undefined || statuses === undefined || triggers === undefined || roles === undefined) return null
  const size = triggers.length / types.length
  const events: EventReading[] = []
  for (let row = 1; row < size; row += 1) {
    const shares = Array.from(triggers.subarray(row * types.length, (row + 1) * types.length), Number)
    const score = 1 - (shares[0] ?? 1)
    if (score < MIN_SCORE) continue
    const best = shares.indexOf(Math.max(...shares.slice(1)), 1)
    const [agents, targets, sources] = ROLES.map((_, role) => fillersOf(roles, { role, row, size }))
    events.push({
      word: row - 1,
      type: types[best] ?? '',
      status: statuses[Number(outputs.statuses?.[row])] ?? 'actual',
      agents: agents ?? [],
      targets: targets ?? [],
      sources: sources ?? [],
      score,
    })
  }
  return events
}

interface Place {
  readonly role: number
  readonly row: number
  readonly size: number
}

function fillersOf(roles: Float32Array | BigInt64Array, { role, row, size }: Place): readonly number[] {
  const fillers: number[] = []
  for (let word = 1; word < size; word += 1) {
    if (Number(roles[(role * size + row) * size + word]) > 0) fillers.push(word - 1)
  }
  return fillers
}
