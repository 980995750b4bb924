import type { Token } from '../core/language.ts'
import { isSubject } from './discourse.ts'
import type { Phrase } from './find-phrases.ts'
import type { NamedMention } from './join-names.ts'
import type { ActorDraft } from './model.ts'
import { namesIn, ownerActor, type Referent, type Scene, tokensOf } from './scene.ts'

/** How many sentences a text takes to name whom it has described: the rule of the news lead. */
const REACH = 3
/** Sentences at the top in which a text describes before it names: the headline and the lead. */
const LEAD = 3

/**
 * "Kenya's telecoms regulator" of the lead is the "Communications Authority" that the next sentences bring in without a
 * word on what it is: described first, named next.
 */
export function namedNext(scene: Scene, phrase: Phrase): readonly Referent[] | null {
  if (phrase.isPlural || phrase.sentence > LEAD || !isDescription(scene, phrase)) return null
  const found = new Set<ActorDraft>()
  for (let at = phrase.sentence; at <= phrase.sentence + REACH; at += 1) {
    for (const name of namesIn(scene, at)) if (isBroughtIn(scene, name, phrase)) found.add(name.actor)
    if (found.size > 0) break
  }
  const [only, ...others] = found
  if (only === undefined || others.length > 0) return null
  return [{ actor: only, form: 'nominal', rule: 'nominal/named-next', score: 0.5 }]
}

/** Told by the field: "telecoms regulator", "trade watchdog", and whose it is. */
function isDescription(scene: Scene, phrase: Phrase): boolean {
  if (!DESCRIBING.test(phrase.lemma) || phrase.complement !== null) return false
  const isOwned = tokensOf(scene, phrase.sentence)
    .slice(phrase.from, phrase.head)
    .some(({ fineTag }) => fineTag === 'POS')
  const isHeadline = phrase.sentence === 0 && phrase.determiner === 'none'
  return isOwned || isHeadline || phrase.owner !== null || /^(?:owned|definite)$/u.test(phrase.determiner)
}

const DESCRIBING = /^(?:regulator|watchdog|agency|authority|body|commission|committee|council|tribunal)$/u

/** A body of that country whose first mention stands as a subject and says nothing of what it is. */
function isBroughtIn(scene: Scene, name: NamedMention, phrase: Phrase): boolean {
  const { actor, sentence, from, to } = name
  if (actor.kind !== 'Government' || (sentence === phrase.sentence && from < phrase.to)) return false
  const country = ownerActor(scene, phrase)?.country ?? scene.mainCountry?.country ?? null
  if (actor.country !== null && actor.country !== country) return false
  const first = scene.names.find((other) => other.actor === actor)
  const tokens = tokensOf(scene, sentence)
  const isFirst = first === name || (first !== undefined && first.sentence === sentence && first.from === from)
  return isFirst && !isExplained(tokens, to) && isSubject(tokens, { sentence, from, to }) && NAMED.test(name.text)
}

/** "the Port Board, a trade body". */
function isExplained(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.text === ',' && tokens[to + 1]?.tag === 'DET'
}

const NAMED =
  /\b(?:Authority|Commission|Agency|Bureau|Board|Administration|Council|Committee|Tribunal|Office|Centre|Center|Service)\b/u
