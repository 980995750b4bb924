import type { Token } from '../core/language.ts'
import type { Phrase } from './find-phrases.ts'
import { entryNamed } from './gazetteer.ts'
import type { ActorDraft } from './model.ts'
import { readTable } from './read-table.ts'
import type { Referent, Scene } from './scene.ts'
import { authorOf } from './voices.ts'

interface Term {
  readonly person: string
  readonly country: string
  readonly from: string
  readonly until: string
}

const TERMS: readonly Term[] = readTable('presidents').map(({ person = '', country = '', from = '', until = '' }) => ({
  person,
  country,
  from,
  until,
}))

/** Who speaks in an order that is made "by the authority vested in me as President". */
export function orderingPresident(scene: Scene, country: string | null): ActorDraft | null {
  const isOrder = scene.sentences.some(({ start, end }) => VESTED.test(scene.document.text.slice(start, end)))
  const term = isOrder ? termOf(country, scene.document.publishedOn) : undefined
  const entry = term === undefined ? null : entryNamed(term.person)
  return entry === null ? null : scene.cast.fromEntry(entry)
}

const VESTED = /\bvested in me as President\b|\bmy authority as President\b/u

function termOf(country: string | null, day: string | null): Term | undefined {
  if (day === null) return undefined
  return TERMS.find((one) => one.country === country && one.from <= day && (one.until === '' || day < one.until))
}

/** "The President" of a statement by his own government, without a name: who held the office that day. */
export function incumbentOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  const { lemma, head, core, complement, determiner } = phrase
  const isBare = core === head && complement === null && determiner === 'definite'
  if (!isBare || lemma.toLowerCase() !== 'president' || tokens[head]?.text !== 'President') return null
  const country = authorOf(scene).country
  // "President Ruto ... The President": he is meant, whoever writes.
  const isOther = ({ kind, nouns, country: own }: ActorDraft) =>
    kind === 'Person' && nouns.has('president') && own !== country
  if (scene.names.some(({ actor }) => isOther(actor))) return null
  const day = dayIn(tokens.slice(0, head)) ?? scene.document.publishedOn
  const term = termOf(country, day)
  const entry = term === undefined ? null : entryNamed(term.person)
  return entry === null
    ? null
    : [{ actor: scene.cast.fromEntry(entry), form: 'nominal', rule: 'nominal/incumbent', score: 0.7 }]
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "On April 1, 2015, by Executive Order 13694, the President": the day of an earlier act. */
function dayIn(tokens: readonly Token[]): string | null {
  const words = tokens.map(({ text }) => text)
  if (!words.includes('Order') && !words.includes('Proclamation')) return null
  const at = words.findIndex((word, i) => MONTHS.includes(word) && /^\d{4}$/u.test(words[i + 3] ?? ''))
  if (at < 0) return null
  const two = (number: string) => number.padStart(2, '0')
  return `${words[at + 3]}-${two(String(MONTHS.indexOf(words[at] ?? '') + 1))}-${two(words[at + 1] ?? '')}`
}
