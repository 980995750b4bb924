import { describe, expect, it } from 'vitest'
import { LIGHT_VERBS, NOUN_ROWS, type TriggerRow, VERB_ROWS } from '../../src/events/lexicon.ts'
import { draftsOf } from './read-text.ts'

const verbs = [...VERB_ROWS.values()].flat()
const nouns = [...NOUN_ROWS.values()].flat()

/** Rows whose example the present tagger misreads ("Acme cut" as two nouns). A better tagger makes this list shorter. */
const MISREAD: ReadonlySet<string> = new Set([
  'arm',
  'ban',
  'briefing',
  'champion',
  'cut',
  'deter',
  'enter',
  'favor',
  'massacre',
  'outsource',
  'read',
  'set',
  'shelve',
  'source',
  'vet',
])

async function misses(rows: readonly TriggerRow[]): Promise<readonly string[]> {
  const missed: string[] = []
  for (const row of rows) {
    if (!MISREAD.has(row.word) && !(await fires(row))) missed.push(`${row.word} ${row.type}: ${row.example}`)
  }
  return missed
}

async function fires(row: TriggerRow): Promise<boolean> {
  return (await draftsOf(row.example)).some(
    ({ type, trigger }) =>
      type === row.type && (trigger.lemma === row.word || trigger.text[0]?.toLowerCase() === row.word[0]),
  )
}

describe('lexicon', () => {
  it('every verb fires in its own example, with its type', async () => {
    expect(await misses(verbs)).toEqual([])
  })
  it('every noun fires in its own example, with its type', async () => {
    expect(await misses(nouns)).toEqual([])
  })
  it('has a few hundred rows, each with an invented sentence', async () => {
    expect(verbs.length).toBeGreaterThan(600)
    expect(nouns.length).toBeGreaterThan(300)
    for (const row of [...verbs, ...nouns]) {
      expect(row.example).toMatch(/^[^\n\t]{10,90}[.]$/u)
      expect(row.example).toMatch(
        /Ruritania|Freedonia|Acme|Globex|minister|officer|court|assembly|party|president|panel|agency|[Aa]nalysts|[Ww]orkers|Police|newspaper|gang|[Ss]oldiers|statement|envoy/u,
      )
    }
  })
  it('reads its table of light verbs', async () => {
    expect(LIGHT_VERBS.get('impose')).toBe('forward')
    expect(LIGHT_VERBS.get('face')).toBe('reverse')
  })
})
