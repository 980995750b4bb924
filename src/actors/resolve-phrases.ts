import type { Token } from '../core/language.ts'
import { antecedentsOf } from './antecedents.ts'
import { appositionOf } from './appositions.ts'
import { mention } from './cast.ts'
import type { Phrase } from './find-phrases.ts'
import { bareForces, forcesOf } from './forces.ts'
import { governmentOf } from './governments.ts'
import { groupOf } from './groups.ts'
import { incumbentOf } from './incumbents.ts'
import { countryNear, isState } from './main-country.ts'
import { fullBody, isKnownDepartment, ministryOf, nationalBody } from './ministries.ts'
import type { ActorDraft } from './model.ts'
import { namedNext } from './named-next.ts'
import { officeOf } from './offices.ts'
import { isPower } from './powers.ts'
import { ownerActor, type Referent, type Scene, tokensOf } from './scene.ts'

/** Whom a phrase denotes: actors of the text, or a group of its own. Mentions are added. */
export function resolvePhrase(scene: Scene, phrase: Phrase): readonly ActorDraft[] {
  const tokens = tokensOf(scene, phrase.sentence)
  if (isPower(phrase, tokens)) return []
  const beside = appositionOf(scene, phrase, tokens)
  for (const { actor } of beside ?? []) describe(actor, phrase)
  const found =
    beside ??
    governmentOf(scene, phrase, tokens) ??
    forcesOf(scene, phrase) ??
    ownedMinistry(scene, phrase, tokens) ??
    describedBody(scene, phrase, tokens) ??
    employerOf(scene, phrase, tokens) ??
    incumbentOf(scene, phrase, tokens) ??
    officeOf(scene, phrase, tokens) ??
    antecedentsOf(scene, phrase, tokens) ??
    bareForces(scene, phrase) ??
    bareMinistry(scene, phrase, tokens) ??
    namedNext(scene, phrase)
  const { sentence, from, to } = phrase
  for (const { actor, ...referent } of found ?? []) mention(actor, { sentence, from, to, ...referent })
  const [only, ...others] = found ?? []
  if (only?.rule === 'nominal/the-noun' && others.length === 0) describe(only.actor, phrase)
  if (found !== null) return found.map(({ actor }) => actor)
  if (phrase.isModifier === true) return []
  const group = groupOf(scene, phrase, tokens)
  if (group === null) return []
  const start = Math.min(phrase.core, phrase.head)
  mention(group, { sentence, from: start, to, form: 'group', rule: 'group/noun-phrase', score: 0.7 })
  return [group]
}

/** "the grocery chain Nordkauf" may be "the chain" from here on. */
function describe(actor: ActorDraft, { lemma }: Phrase): void {
  if (actor.kind === 'Country') return
  actor.nouns.add(lemma.toLowerCase())
  actor.described.add(lemma.toLowerCase())
}

/** "Japan's trade ministry", "its commerce ministry". */
function ownedMinistry(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  const owner = (phrase.owner ?? phrase.complement)?.actor ?? null
  const code = owner?.kind === 'Country' ? owner.country : null
  if (code !== null) return ministry(scene, phrase, tokens, code)
  if (phrase.ownerPronoun === null) return null
  const near = scene.discourse.bestActor(phrase, 2, isState) ?? countryNear(scene, phrase)
  const state = near?.country ?? null
  return state === null ? null : ministry(scene, phrase, tokens, state)
}

/** "her party", "his agency": the body that the person just named has an office in. */
function employerOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  const { ownerPronoun, classes, isPlural } = phrase
  if (isPlural || classes.has('person') || !/^(?:his|her)$/iu.test(tokens[ownerPronoun ?? -1]?.text ?? '')) return null
  const person = scene.discourse.bestActor(phrase, 2, ({ kind }) => kind === 'Person')
  const body = person === null ? undefined : scene.employers.get(person)
  if (body === undefined || !body.nouns.has(phrase.lemma.toLowerCase())) return null
  return [{ actor: body, form: 'nominal', rule: 'nominal/employer', score: 0.6 }]
}

/** "the foreign ministry" where none was named before: the main country's. */
function bareMinistry(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  const field = tokens.slice(phrase.core, phrase.head).map(({ text }) => text.toLowerCase())
  const hasSuch = ({ country }: ActorDraft) =>
    phrase.lemma === 'ministry'
      ? country !== 'US' // America has departments
      : phrase.lemma !== 'department' || isKnownDepartment(country, field.join(' '))
  const code = countryNear(scene, phrase, hasSuch)?.country ?? null
  const isBare = phrase.lemma === 'parliament' || phrase.lemma === 'police'
  return (phrase.determiner !== 'definite' && !isBare) || phrase.determiner === 'indefinite' || code === null
    ? null
    : ministry(scene, phrase, tokens, code)
}

function ministry(scene: Scene, phrase: Phrase, tokens: readonly Token[], code: string): readonly Referent[] | null {
  const { lemma, owner } = phrase
  const whole = phrase.core === phrase.head || (owner !== null && owner.to === phrase.head)
  const before = tokens[phrase.head - 1]?.text.toLowerCase() ?? ''
  const body = whole ? nationalBody(scene.cast, code, lemma) : fullBody(scene.cast, code, `${before} ${lemma}`)
  if (body !== null) return [{ actor: body, form: 'nominal', rule: 'nominal/national-body', score: 0.4 }]
  if (lemma !== 'ministry' && lemma !== 'department') return null
  const start = owner !== null && owner.from >= phrase.core ? owner.to : phrase.core
  const field = tokens.slice(start, phrase.head).map(({ text }) => text.toLowerCase())
  const actor = ministryOf(scene.cast, code, field.join(' '), lemma)
  return actor === null ? null : [{ actor, form: 'nominal', rule: 'nominal/ministry', score: 0.6 }]
}

/** "China's cyberspace watchdog" is the body of that country which the text names, if only one has such a name or there is only one. */
function describedBody(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  const owner = ownerActor(scene, phrase)
  if (owner?.kind !== 'Country' || phrase.isPlural || !phrase.classes.has('government')) return null
  const bodies = new Set(
    scene.names.flatMap(({ actor }) =>
      actor.kind === 'Government' && actor.country === owner.country && actor.nouns.has(phrase.lemma) ? [actor] : [],
    ),
  )
  const words = tokens.slice(phrase.core, phrase.head).map(({ text }) => text.toLowerCase())
  const alike = [...bodies].filter(({ name }) =>
    words.some((word) => word.length > 4 && name.toLowerCase().includes(word)),
  )
  const fit = alike.length > 0 ? alike : [...bodies].filter(({ name }) => !isWatching(phrase) || !RULING.test(name))
  const [body] = fit
  if (body === undefined || fit.length > 1) return null
  return [{ actor: body, form: 'nominal', rule: 'nominal/described-body', score: 0.6 }]
}

function isWatching({ lemma }: Phrase): boolean {
  return /^(?:watchdog|regulator)$/u.test(lemma)
}

/** Those who rule are no watchdogs. */
const RULING = /\b(?:Ministry|Department|Parliament|Congress|Senate|Court|Embassy|Cabinet)\b/u
