import type { Token } from '../core/language.ts'
import type { Phrase } from './find-phrases.ts'
import { countryNear } from './main-country.ts'
import { addBody } from './ministries.ts'
import type { ActorDraft } from './model.ts'
import type { Referent, Scene } from './scene.ts'
import { isTitleHead } from './word-lists.ts'

/** "The Secretary of the Treasury shall report": an office that acts without a name, and is one of its state's bodies. */
export function officeOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  const office = officeAt(phrase, tokens)
  if (office === null) return null
  const { name, from, to } = office
  const country = AMERICAN.test(name) ? 'US' : (countryNear(scene, phrase)?.country ?? null)
  if (country === null) return null
  const ways = waysToCall(name.toLowerCase())
  const isHeld = ({ kind, nouns }: ActorDraft) => kind === 'Person' && ways.some((way) => nouns.has(way))
  if (scene.discourse.bestActor(phrase, FAR, isHeld) !== null) return null
  const actor =
    country === 'US'
      ? scene.cast.add({
          key: ['office', name.toLowerCase(), 'US'],
          name,
          kind: 'Government',
          country: 'US',
          wikidata: null,
          isPerson: true,
        })
      : addBody(scene.cast, { name, country, isPerson: true })
  actor.nouns.clear() // no "agency" or "department"
  actor.nouns.add(phrase.lemma.toLowerCase())
  return [{ actor, form: 'name', rule: 'name/office', score: 0.5, from, to }]
}

/** The secretary of commerce is the commerce secretary. */
function waysToCall(name: string): readonly string[] {
  const [, office, field] = /^(\S+) of (?:the )?(.+)$/u.exec(name) ?? []
  return office === undefined ? [name] : [name, `${field} ${office}`]
}

interface Office {
  readonly name: string
  /** Its words, by token index, half open. */
  readonly from: number
  readonly to: number
}

/** "Secretary of the Treasury", "Attorney General": written as a name is. */
function officeAt({ head, core, determiner, isPlural, owner }: Phrase, tokens: readonly Token[]): Office | null {
  const [before, token] = [tokens[head - 1]?.text, tokens[head]]
  if (token?.text === 'Representative' && before === 'Trade' && owner?.actor.country === 'US')
    return { name: 'United States Trade Representative', from: core, to: head + 1 }
  if (token === undefined || isPlural || owner !== null || !/^(?:definite|none)$/u.test(determiner)) return null
  if (token.text === 'General' && before === 'Attorney')
    return { name: 'Attorney General', from: head - 1, to: head + 1 }
  if (!HELD.test(token.text) || !isTitleHead(token.text) || tokens[head + 1]?.text !== 'of') return null
  let to = head + 2
  while (/^(?:the|and|of|for)$/u.test(tokens[to]?.text ?? '') || isCapital(tokens[to])) to += 1
  while (to > head + 2 && !isCapital(tokens[to - 1])) to -= 1
  const field = tokens.slice(head + 2, to)
  const isAnother = field.some(({ text }, i) => text === 'the' && field[i - 1]?.text === 'and')
  const name = tokens
    .slice(head, to)
    .map(({ text }) => text)
    .join(' ')
  return field.length === 0 || isAnother ? null : { name, from: head, to }
}

/** Elsewhere they are ministers. */
const AMERICAN =
  /^United States|^Secretary of (?:State|the Treasury|Commerce|Defense|War|Homeland|Energy|Labor|the Interior|Agriculture|Transportation|Education|Health|Housing|Veterans)\b(?! for)/u

/** Sentences that an office with its holder's name stays in mind. */
const FAR = 60

const HELD = /^(?:Secretary|Minister|Administrator|Comptroller|Commissioner|Director)$/u

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text) && token.tag === 'PROPN'
}
