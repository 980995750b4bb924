import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EVENT_TYPES, type EventStatus, type EventType } from '../core/event.ts'
import { PACKAGE_ROOT } from '../core/package-root.ts'

/** What a trigger does to the event named inside its complement ("accused X of spying": alleged). */
export type Effect =
  | 'say'
  | 'ask'
  | 'want'
  | 'accuse'
  | 'bar'
  | 'deny'
  | 'refuse'
  | 'plan'
  | 'offer'
  | 'threat'
  | 'warn'
  | 'let'
  | 'make'
  | 'help'
  | 'stop'
  | 'intensify'

/** One row of lexicon/verbs.tsv or lexicon/nouns.tsv. */
export interface TriggerRow {
  /** First word of the lemma, by which it is looked up. */
  readonly word: string
  /** The words behind it ("on" in "call on"). */
  readonly rest: readonly string[]
  readonly type: EventType
  /** Where the target stands: "obj", or a preposition. */
  readonly targets: readonly string[]
  /** Prepositions that name the agent of a noun. */
  readonly agents: readonly string[]
  readonly effect: Effect | null
  /** All must hold: "agt", "tgt", "obj:law,bill", "prep:with"; empty: any actor will do. */
  readonly conditions: readonly string[]
  readonly example: string
}

const EFFECTS: ReadonlySet<string> = new Set<Effect>([
  'say',
  'ask',
  'want',
  'accuse',
  'bar',
  'deny',
  'refuse',
  'plan',
  'offer',
  'threat',
  'warn',
  'let',
  'make',
  'help',
  'stop',
  'intensify',
])

export const VERB_ROWS = groupByWord(readTable('verbs.tsv').map(toTrigger))
/** Compound nouns ("trade war") are looked up by their last word. */
export const NOUN_ROWS = groupByWord(readTable('nouns.tsv').map(toTrigger).map(byLastWord))
export const CARRIERS = readCarriers()
/** Light verb -> whether its subject does what its noun says (forward) or has it done to it (reverse). */
export const LIGHT_VERBS: ReadonlyMap<string, 'forward' | 'reverse'> = new Map(
  readTable('light-verbs.tsv').map(([lemma = '', direction]) => [
    lemma,
    direction === 'reverse' ? 'reverse' : 'forward',
  ]),
)

/** The rows of a verb; where its lemma is in no table, the stems that its ending allows are tried ("lambasted"). */
export function verbRows(lemma: string, word: string): readonly TriggerRow[] {
  const stems = [
    lemma,
    word.replace(/d$/u, ''),
    word.replace(/ed$/u, ''),
    word.replace(/(.)\1ed$/u, '$1'),
    word.replace(/e?s$/u, ''),
  ]
  for (const stem of stems) {
    const rows = VERB_ROWS.get(stem)
    if (rows !== undefined) return rows
  }
  return []
}

function readTable(name: string): readonly (readonly string[])[] {
  const text = readFileSync(join(PACKAGE_ROOT, 'src', 'events', 'lexicon', name), 'utf8')
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
}

function toTrigger([lemma = '', type = '', frame = '', when = '', example = '']: readonly string[]): TriggerRow {
  const eventType = EVENT_TYPES.find((known) => known === type)
  const [slots = '', effect = ''] = frame.split('+')
  if (eventType === undefined || (effect !== '' && !isEffect(effect)))
    throw new Error(`lexicon row of "${lemma}" is wrong: ${type} ${frame}`)
  const [word = '', ...rest] = lemma.split(' ')
  const parts = slots.split(',').filter((slot) => slot !== 'none')
  return {
    word,
    rest,
    type: eventType,
    targets: parts.filter((slot) => !slot.includes('>')),
    agents: parts.filter((slot) => slot.endsWith('>a')).map((slot) => slot.slice(0, -2)),
    effect: isEffect(effect) ? effect : null,
    conditions: when === '-' ? [] : when.split(/,(?=(?:agt|tgt|inf|say|arg|intr)(?:,|$)|obj:|prep:)/u),
    example,
  }
}

function isEffect(value: string): value is Effect {
  return EFFECTS.has(value)
}

function byLastWord(row: TriggerRow): TriggerRow {
  const words = [row.word, ...row.rest]
  return { ...row, word: words.at(-1) ?? '', rest: words.slice(0, -1) }
}

/** Rows with more words come first, otherwise the order of the table holds. */
function groupByWord(rows: readonly TriggerRow[]): ReadonlyMap<string, readonly TriggerRow[]> {
  const groups = new Map<string, TriggerRow[]>()
  for (const row of rows) groups.set(row.word, [...(groups.get(row.word) ?? []), row])
  for (const group of groups.values()) group.sort((a, b) => b.rest.length - a.rest.length)
  return groups
}

interface Carriers {
  readonly verb: ReadonlyMap<string, EventStatus>
  readonly noun: ReadonlyMap<string, EventStatus>
  readonly adj: ReadonlyMap<string, EventStatus>
}

function readCarriers(): Carriers {
  const rows = readTable('carriers.tsv')
  const part = (wanted: string): ReadonlyMap<string, EventStatus> =>
    new Map(rows.filter(([, kind]) => kind === wanted).map(([lemma = '', , status]) => [lemma, toStatus(status)]))
  return { verb: part('verb'), noun: part('noun'), adj: part('adj') }
}

function toStatus(value: string | undefined): EventStatus {
  switch (value) {
    case 'planned':
    case 'possible':
    case 'denied':
    case 'requested':
    case 'alleged':
      return value
    default:
      return 'actual'
  }
}
