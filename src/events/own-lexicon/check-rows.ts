import { cleanCell, showCell } from '../../core/csv/cells.ts'
import type { RawRow } from '../../core/csv/read-csv-table.ts'
import type { Fault } from '../../core/csv/table-faults.ts'
import { EVENT_TYPES, type EventType } from '../../core/event.ts'
import { nearestWord } from '../../core/nearest.ts'
import type { LexiconRow } from '../../core/reading-settings.ts'
import { readFrame } from './check-frame.ts'

export const COLUMNS = ['lemma', 'frame', 'type', 'example'] as const
export type Column = (typeof COLUMNS)[number]

const TYPES_HINT = `Use one of ${EVENT_TYPES.join(', ')}.`
/** What no word of a text holds. */
const BETWEEN_WORDS = /[,;:|/()"“”]/u

/** The rows as triggers. Rows with a fault are left out: nothing is read while there is one. */
export function checkRows(raw: readonly RawRow<Column>[]): {
  readonly rows: readonly LexiconRow[]
  readonly faults: readonly Fault<Column>[]
} {
  const faults: Fault<Column>[] = []
  const seen = new Map<string, number>()
  const rows = raw.flatMap(({ number, cells }): readonly LexiconRow[] => {
    const blame = (column: Column, what: string, hint: string) => faults.push({ row: number, column, what, hint })
    const lemma = readLemma(cells.lemma, blame)
    const former = seen.get(lemma)
    if (former === undefined) seen.set(lemma, number)
    else if (lemma !== '')
      blame('lemma', `${showCell(lemma)} stands in row ${former} already`, 'Make one row of the two.')
    const type = readType(cells.type, blame)
    const frame = readFrame(cleanCell(cells.frame), lemma.includes(' '), (what, hint) => blame('frame', what, hint))
    return type === null ? [] : [{ lemma, type, frame }]
  })
  return { rows, faults }
}

type Blame = (column: Column, what: string, hint: string) => void

function readLemma(cell: string, blame: Blame): string {
  const lemma = cleanCell(cell).toLowerCase()
  if (lemma === '') blame('lemma', 'the lemma is empty', 'Write the word as a dictionary has it, or delete the row.')
  else if (!/\p{L}/u.test(lemma))
    blame('lemma', `${showCell(lemma)} has no letter`, 'Write the word as a dictionary has it.')
  else if (BETWEEN_WORDS.test(lemma))
    blame('lemma', `${showCell(lemma)} is no word`, 'Write one word a row, or words that stand together ("call on").')
  return lemma
}

function readType(cell: string, blame: Blame): EventType | null {
  const text = cleanCell(cell).toUpperCase()
  const type = EVENT_TYPES.find((known) => known === text)
  if (type !== undefined) return type
  const nearest = nearestWord(text, EVENT_TYPES)
  const what = text === '' ? 'the type is empty' : `${showCell(cleanCell(cell))} is no type of event`
  blame('type', nearest === null ? what : `${what}: is ${nearest} meant?`, TYPES_HINT)
  return null
}
