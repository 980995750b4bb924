import type { ActorKind } from '../core/actor.ts'
import { readTable } from './read-table.ts'

/** What the last word of a capitalised name says: a kind, or "Thing" for what cannot act (a law, a river). */
export type HeadKind = ActorKind | 'Thing'

/** What sort of party a common noun denotes. */
export type PartyClass =
  | 'person'
  | 'company'
  | 'government'
  | 'country'
  | 'military'
  | 'media'
  | 'institution'
  | 'party'

const HEADS: ReadonlyMap<string, HeadKind> = new Map(
  readTable('head-words').map((row): [string, HeadKind] => [row.word ?? '', row.kind as HeadKind]),
)
const PARTIES: ReadonlyMap<string, ReadonlySet<PartyClass>> = gatherParties()
const TITLE_HEADS = new Set(titles('head'))
const TITLE_MODIFIERS = new Set(titles('modifier'))

export function headKind(word: string): HeadKind | null {
  return HEADS.get(word) ?? HEADS.get(capitalised(word)) ?? null
}

/** The classes of party that a noun's lemma may denote; empty: it denotes none. */
export function partyClasses(lemma: string): ReadonlySet<PartyClass> {
  return PARTIES.get(lemma) ?? NO_CLASS
}

const THING =
  /^(?:paper|report|publication|journal|channel|station|network|website|service|platform|chain|factory|fund|operation|center|centre|unit|office|exchange|house|power|command|figure|territory|island|brand|chamber|board|side)$/u

const WEAK =
  /^(?:paper|report|publication|journal|channel|station|network|website|service|platform|brand|business|industry|sector|economy|power|office|body|mission|board|chamber|side|state|party|unit|command|exchange|fund|factory|chain|center|centre|house|majority|population|society|figure|source|world|territory|island|operation|customs|bench|organ)$/u

/** Several of them are more often things than parties: "reports", "networks". */
export function isThingNoun(lemma: string): boolean {
  return THING.test(lemma)
}

/** One of them is more often a thing than a party: "the report", "industry". */
export function isWeakNoun(lemma: string): boolean {
  return WEAK.test(lemma)
}

/** "Minister", "CEO": the word of office, in capitals or not. */
export function isTitleHead(word: string): boolean {
  return TITLE_HEADS.has(word) || (word.length > 3 && TITLE_HEADS.has(capitalised(word)))
}

/** "Deputy", "Foreign": words between a country or body and a word of office. */
export function isTitleModifier(word: string): boolean {
  return TITLE_MODIFIERS.has(word) || TITLE_MODIFIERS.has(capitalised(word))
}

const GENDERS: ReadonlyMap<string, string> = new Map(
  readTable('given-names').map((row): [string, string] => [row.word ?? '', row.kind ?? '']),
)

/** What a given name, a form of address or a noun says about a person's gender: "he", "she" or null. */
export function genderOf(word: string): 'he' | 'she' | null {
  if (
    /^(?:Mr\.?|Sir|Lord|King|Prince|spokesman|chairman|businessman|congressman|man|boy|father|husband|son|brother|king|prince|fisherman)$/u.test(
      word,
    )
  )
    return 'he'
  if (
    /^(?:Mrs\.?|Ms\.?|Miss|Dame|Lady|Queen|Princess|spokeswoman|chairwoman|businesswoman|congresswoman|woman|girl|mother|wife|daughter|sister|queen|princess|widow)$/u.test(
      word,
    )
  )
    return 'she'
  const gender = GENDERS.get(word)
  return gender === 'he' || gender === 'she' ? gender : null
}

const NO_CLASS: ReadonlySet<PartyClass> = new Set()

function gatherParties(): ReadonlyMap<string, ReadonlySet<PartyClass>> {
  const found = new Map<string, Set<PartyClass>>()
  for (const { word = '', kind = '' } of readTable('party-nouns')) {
    const classes = found.get(word) ?? new Set()
    found.set(word, classes.add(kind as PartyClass))
  }
  return found
}

function titles(kind: string): readonly string[] {
  return readTable('titles').flatMap((row) => (row.kind === kind ? [row.word ?? ''] : []))
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
}
