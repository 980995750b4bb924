import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EVENT_TYPES, type EventType } from '../core/event.ts'
import { PACKAGE_ROOT } from '../core/package-root.ts'
import { type Frame, parseFrame } from './frame.ts'

/** One row of lexicon/verbs.tsv or lexicon/nouns.tsv. */
export interface TriggerRow extends Frame {
  /** First word of the lemma, by which it is looked up. */
  readonly word: string
  /** The words behind it ("on" in "call on"). */
  readonly rest: readonly string[]
  readonly type: EventType
  /** All must hold: "agt", "tgt", "obj:law,bill", "prep:with"; empty: any actor will do. */
  readonly conditions: readonly string[]
  readonly example: string
}

export const VERB_ROWS = groupByWord(readTable('verbs.tsv').map(toTrigger))
/** Compound nouns ("trade war") are looked up by their last word. */
export const NOUN_ROWS = groupByWord(readTable('nouns.tsv').map(toTrigger).map(byLastWord))
/** Light verb -> whether its subject does what its noun says (forward) or has it done to it (reverse). */
export const LIGHT_VERBS: ReadonlyMap<string, 'forward' | 'reverse'> = new Map(
  readTable('light-verbs.tsv').map(([lemma = '', direction]) => [
    lemma,
    direction === 'reverse' ? 'reverse' : 'forward',
  ]),
)

/** The rows of a verb; where its lemma is in no table, the stems that its ending allows are tried ("lambasted"). */
export function verbRows(lemma: string, word: string): readonly TriggerRow[] {
  return firstRows(VERB_ROWS, verbForms(lemma, word))
}

export function verbForms(lemma: string, word: string): readonly string[] {
  return [
    lemma,
    word.replace(/d$/u, ''),
    word.replace(/ed$/u, ''),
    word.replace(/(.)\1ed$/u, '$1'),
    word.replace(/e?s$/u, ''),
  ]
}

/** A tagger may give "hearing" the lemma of its verb, and leaves some plurals as they are. */
export function nounForms(lemma: string, word: string): readonly string[] {
  return [lemma, singular(lemma), singular(word)]
}

function singular(word: string): string {
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/u, '')
}

/** The rows of the first form that has any. */
export function firstRows<Row>(table: ReadonlyMap<string, readonly Row[]>, forms: readonly string[]): readonly Row[] {
  for (const form of forms) {
    const rows = table.get(form)
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

function toTrigger([lemma = '', type = '', cell = '', when = '', example = '']: readonly string[]): TriggerRow {
  const eventType = EVENT_TYPES.find((known) => known === type)
  const frame = parseFrame(cell)
  if (eventType === undefined || frame === null) throw new Error(`lexicon row of "${lemma}" is wrong: ${type} ${cell}`)
  const [word = '', ...rest] = lemma.split(' ')
  const conditions = when === '-' ? [] : when.split(/,(?=(?:agt|tgt|inf|say|arg|intr)(?:,|$)|obj:|prep:)/u)
  return { word, rest, type: eventType, ...frame, conditions, example }
}

export function byLastWord<Row extends TriggerRow>(row: Row): Row {
  const words = [row.word, ...row.rest]
  return { ...row, word: words.at(-1) ?? '', rest: words.slice(0, -1) }
}

/** Rows with more words come first, otherwise the order of the table holds. */
export function groupByWord<Row extends TriggerRow>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.word)
    if (group === undefined) groups.set(row.word, [row])
    else group.push(row)
  }
  for (const group of groups.values()) group.sort((a, b) => b.rest.length - a.rest.length)
  return groups
}
