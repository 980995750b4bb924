import type { Token } from '../core/language.ts'
import type { Phrase } from './find-phrases.ts'
import { entryNamed } from './gazetteer.ts'
import { countryNear } from './main-country.ts'
import { addBody } from './ministries.ts'
import type { ActorDraft } from './model.ts'
import { readTable } from './read-table.ts'
import type { Referent, Scene } from './scene.ts'
import { authorOf } from './voices.ts'
import { isTitleHead } from './word-lists.ts'

/** "The Secretary of the Treasury shall report": an office that acts without a name, and is one of its state's bodies. */
export function officeOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  const words = officeWords(phrase, tokens)
  const isAmerican = words !== null && (AMERICAN.test(words.join(' ')) || phrase.owner !== null)
  const state = words === null ? null : isAmerican ? scene.cast.country('US') : countryNear(scene, phrase)
  if (words === null || state === null || state.country === null) return null
  const name = words.join(' ')
  const ways = waysToCall(name.toLowerCase())
  const isHeld = ({ kind, nouns }: ActorDraft) => kind === 'Person' && ways.some((way) => nouns.has(way))
  if (scene.discourse.bestActor(phrase, FAR, isHeld) !== null) return null
  const actor =
    state.country === 'US'
      ? scene.cast.add({
          key: ['office', name.toLowerCase(), 'US'],
          name,
          kind: 'Government',
          country: 'US',
          wikidata: null,
          isPerson: true,
        })
      : addBody(scene.cast, { name, country: state.country, isPerson: true })
  actor.nouns.clear() // no "agency" or "department"
  actor.nouns.add(phrase.lemma.toLowerCase())
  const first = words[0] === 'Secretary' || words[0] === tokens[phrase.head]?.text ? phrase.head : phrase.core
  return [{ actor, form: 'name', rule: 'name/office', score: 0.5, from: first, to: first + words.length }]
}

/** The secretary of commerce is the commerce secretary. */
function waysToCall(name: string): readonly string[] {
  const [, office, field] = /^(\S+) of (?:the )?(.+)$/u.exec(name) ?? []
  return office === undefined ? [name] : [name, `${field} ${office}`]
}

/** "Secretary of the Treasury", "Attorney General": written as a name is. */
function officeWords(
  { head, determiner, isPlural, owner }: Phrase,
  tokens: readonly Token[],
): readonly string[] | null {
  const token = tokens[head]
  if (token?.text === 'Representative' && tokens[head - 1]?.text === 'Trade' && owner?.actor.country === 'US')
    return ['United', 'States', 'Trade', 'Representative']
  if (token === undefined || isPlural || owner !== null || !/^(?:definite|none)$/u.test(determiner)) return null
  if (token.text === 'General' && tokens[head - 1]?.text === 'Attorney') return ['Attorney', 'General']
  if (!HELD.test(token.text) || !isTitleHead(token.text) || tokens[head + 1]?.text !== 'of') return null
  let to = head + 2
  while (/^(?:the|and|of|for)$/u.test(tokens[to]?.text ?? '') || isCapital(tokens[to])) to += 1
  while (to > head + 2 && !isCapital(tokens[to - 1])) to -= 1
  const rest = tokens.slice(head + 2, to)
  const isAnother = rest.some(({ text }, i) => text === 'the' && rest[i - 1]?.text === 'and')
  return to === head + 2 || isAnother ? null : tokens.slice(head, to).map(({ text }) => text)
}

/** Elsewhere they are ministers. */
const AMERICAN =
  /^Secretary of (?:State|the Treasury|Commerce|Defense|War|Homeland|Energy|Labor|the Interior|Agriculture|Transportation|Education|Health|Housing|Veterans)\b(?! for)/u

/** Sentences that an office with its holder's name stays in mind. */
const FAR = 60

const HELD = /^(?:Secretary|Minister|Administrator|Comptroller|Commissioner|Director)$/u

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text) && token.tag === 'PROPN'
}

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
