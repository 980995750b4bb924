import type { Token } from '../core/language.ts'
import type { Span } from '../core/span.ts'
import { actorOver, isIssuer, type PlacedActor, type Scene } from './sentence-scene.ts'

/** No real tree is deeper; a broken one must not hang us. */
const MAX_DEPTH = 40

/** The stretch of a word and of all that hangs on it. */
export function subtreeOf({ tokens }: Scene, root: Token): Span {
  const under = tokens.filter((token) => token === root || hangsOn(tokens, token, root))
  return { start: Math.min(...under.map(({ start }) => start)), end: Math.max(...under.map(({ end }) => end)) }
}

function hangsOn(tokens: readonly Token[], token: Token, root: Token): boolean {
  let at = token
  for (let depth = 0; depth < MAX_DEPTH && at.head !== null && at.head >= 0; depth += 1) {
    const head = tokens[at.head]
    if (head === undefined) return false
    if (head === root) return true
    at = head
  }
  return false
}

/** Verbs that a word hangs on, the nearest first: of "plans to impose tariffs" impose, then plans. */
export function verbsOver({ tokens }: Scene, word: Token): readonly Token[] {
  const verbs: Token[] = []
  let at = word
  for (let depth = 0; depth < MAX_DEPTH && at.head !== null && at.head >= 0; depth += 1) {
    const head = tokens[at.head]
    if (head === undefined) break
    if (head.tag === 'VERB') verbs.push(head)
    at = head
  }
  return verbs
}

/** Who does it that may issue measures: the subject of a verb, or of the verbs over it. */
export function issuerOf(scene: Scene, verbs: readonly Token[]): PlacedActor | null {
  for (const verb of verbs) {
    const subject = scene.tokens.find(({ head, relation }) => head === verb.index && /^nsubj(?::|$)/u.test(relation))
    const doer = subject ?? movedObject(scene, verb)
    if (doer === undefined) continue
    const actor = /^(?:nsubj|i?obj)$/u.test(doer.relation) ? actorOver(scene, doer) : null
    return actor !== null && isIssuer(actor.actor) ? actor : null
  }
  return null
}

/** "prompting A to raise duties": who is made to do it. */
function movedObject({ tokens }: Scene, verb: Token): Token | undefined {
  if (verb.relation !== 'xcomp') return undefined
  const asked = tokens.filter(({ head, relation }) => head === verb.head && /^i?obj$/u.test(relation))
  return asked.find(({ relation }) => relation === 'iobj') ?? asked[0]
}
