import type { Sentence, Token } from '../core/language.ts'
import type { Discourse, Place } from './discourse.ts'
import { childrenOf } from './tree.ts'

const MEETING = /^(?:meet|speak|talk|confer|consult|negotiate|discuss)$/u
const ENCOUNTER = /^(?:meeting|call|conversation|talk|consultation|discussion|lunch|dinner|summit|visit)$/u

/** Who met whom: "Hale met with Ferrand", "Hale held talks with Ferrand" make both one party, "they" from here on. */
export function joinEncounters(discourse: Discourse, { tokens, index }: Sentence): void {
  const here = discourse.in(index)
  for (const verb of tokens) {
    if (verb.tag !== 'VERB') continue
    const [subject] = childrenOf(tokens, verb.index, /^nsubj$/u)
    const other = subject === undefined ? undefined : otherIn(tokens, verb)
    const one = subject === undefined ? undefined : widestAt(here, subject)
    const two = other === undefined ? undefined : widestAt(here, other)
    if (one === undefined || two === undefined || one === two) continue
    const actors = [...new Set([...one.actors, ...two.actors])]
    discourse.push({ ...two, actors, isSubject: true })
  }
}

/** "met Ferrand", "spoke with Ferrand", "had a call with Ferrand". */
function otherIn(tokens: readonly Token[], verb: Token): Token | undefined {
  const [object] = childrenOf(tokens, verb.index, /^obj$/u)
  const isEncounter = object !== undefined && ENCOUNTER.test(object.lemma)
  if (!MEETING.test(verb.lemma) && !isEncounter) return undefined
  const partners = [
    ...childrenOf(tokens, verb.index, /^obl/u),
    ...(isEncounter ? childrenOf(tokens, object.index, /^nmod/u) : []),
  ]
  const partner = partners.find(({ index }) => childrenOf(tokens, index, /^case$/u).some(({ text }) => text === 'with'))
  return partner ?? (verb.lemma === 'meet' ? object : undefined)
}

/** The most that a word's phrase denotes: "Hale and Ferrand" rather than "Hale". */
function widestAt(here: readonly Place[], { index }: Token): Place | undefined {
  const around = here.filter(({ from, to }) => from <= index && index < to)
  return around.reduce<Place | undefined>(
    (best, next) => (best === undefined || next.actors.length > best.actors.length ? next : best),
    undefined,
  )
}
