import type { Phrase } from './find-phrases.ts'
import { countryNear } from './main-country.ts'
import type { ActorDraft } from './model.ts'
import { militaryOf } from './name-actors.ts'
import { ownerActor, type Referent, type Scene, tokensOf } from './scene.ts'

/** "Ukrainian forces", "Russian troops", "the country's military". */
export function forcesOf(scene: Scene, phrase: Phrase): readonly Referent[] | null {
  const isForce =
    /^(?:military|army|navy|troop|troops)$/u.test(phrase.lemma) ||
    (phrase.lemma === 'force' && phrase.isPlural) ||
    isMilitaryAuthority(scene, phrase)
  const owner = ownerActor(scene, phrase) ?? phrase.complement?.actor ?? null
  if (!isForce || owner?.kind !== 'Country' || owner.country === null) return null
  const actor = namedForces(scene, owner.country) ?? militaryOf(scene.cast, owner.country, phrase.lemma)
  return [{ actor, form: 'nominal', rule: 'nominal/armed-forces', score: 0.8 }]
}

/** "the military authorities" of a country. */
function isMilitaryAuthority(scene: Scene, { sentence, lemma, isPlural, core, head }: Phrase): boolean {
  const words = tokensOf(scene, sentence).slice(core, head)
  return lemma === 'authority' && isPlural && words.some(({ text }) => text.toLowerCase() === 'military')
}

/** The army that the text names, if it is the only one of that country. */
function namedForces(scene: Scene, code: string): ActorDraft | null {
  const isWhole = ({ kind, country, name }: ActorDraft) => kind === 'Military' && country === code && !BRANCH.test(name)
  const named = scene.names.filter(({ actor }) => isWhole(actor))
  const [only, ...others] = new Set(named.map(({ actor }) => actor))
  return only !== undefined && others.length === 0 ? only : null
}

/** A part of a state's forces, or a force beside them. */
const BRANCH = /\b(?:Support|Guards?|Corps|Brigade|Command|Division|Battalion|Regiment|Fleet)\b/u

/** "the military" where no forces were named before: the main country's. */
export function bareForces(scene: Scene, phrase: Phrase): readonly Referent[] | null {
  const code = countryNear(scene, phrase)?.country ?? null
  const isBare = /^(?:military|army)$/u.test(phrase.lemma) && !phrase.isPlural && phrase.core === phrase.head
  if (
    !(isBare || isMilitaryAuthority(scene, phrase)) ||
    code === null ||
    phrase.determiner === 'indefinite' ||
    phrase.ownerPronoun !== null
  )
    return null
  const actor = namedForces(scene, code) ?? militaryOf(scene.cast, code, 'military')
  return [{ actor, form: 'nominal', rule: 'nominal/armed-forces', score: 0.45 }]
}
