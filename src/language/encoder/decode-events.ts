import type { Outputs } from './load-session.ts'
import type { ModelMeaning } from './model-files.ts'
import type { EventReading, Filler } from './readings.ts'

/** What is less likely to be an event, or to fill a role, is of no use to anyone who asks for events. */
const MIN_SCORE = 0.1
const MIN_LOGIT = Math.log(MIN_SCORE / (1 - MIN_SCORE))
/** In the order of the model's output. */
const ROLES = ['agents', 'targets', 'sources'] as const

/**
 * The events of one window, in text order.
 * @param outputs - triggers: words by types, as probabilities; statuses: one number a word; roles: three tables, words
 *   (triggers) by words, the logits of the second filling the role. Word 0 is the root.
 */
export function decodeEvents(outputs: Outputs, meaning: ModelMeaning): readonly EventReading<Filler>[] {
  const { triggers, statuses, roles } = outputs
  if (triggers === undefined || statuses === undefined || roles === undefined) {
    throw new Error('the model gives no events')
  }
  const size = statuses.length
  const width = meaning.triggers.length
  const events: EventReading<Filler>[] = []
  for (let row = 1; row < size; row += 1) {
    const score = 1 - Number(triggers[row * width])
    if (score < MIN_SCORE) continue
    const shares = Array.from(triggers.subarray(row * width + 1, (row + 1) * width), Number)
    const best = shares.indexOf(Math.max(...shares)) + 1
    const [agents = [], targets = [], sources = []] = ROLES.map((_, role) => fillersOf(roles, { role, row, size }))
    const [type = '', status = ''] = [meaning.triggers[best], meaning.statuses[Number(statuses[row])]]
    events.push({ word: row - 1, type, status, agents, targets, sources, score })
  }
  return events
}

interface Place {
  readonly role: number
  readonly row: number
  readonly size: number
}

function fillersOf(roles: Float32Array | BigInt64Array, { role, row, size }: Place): readonly Filler[] {
  const fillers: Filler[] = []
  for (let word = 1; word < size; word += 1) {
    const logit = Number(roles[(role * size + row) * size + word])
    if (logit > MIN_LOGIT) fillers.push({ word: word - 1, score: 1 / (1 + Math.exp(-logit)) })
  }
  return fillers
}
