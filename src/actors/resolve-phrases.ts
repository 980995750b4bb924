import type { Token } from '../core/language.ts'
import { antecedentsOf } from './antecedents.ts'
import { appositionOf } from './appositions.ts'
import { mention } from './cast.ts'
import type { Phrase } from './find-phrases.ts'
import { leadersBySurname } from './gazetteer.ts'
import { placeCountry } from './find-places.ts'
import { groupOf } from './groups.ts'
import { guessAt } from './guesses.ts'
import type { NamedMention } from './join-names.ts'
import { countryNear, isState } from './main-country.ts'
import { fullBody, isKnownDepartment, ministryOf, nationalBody } from './ministries.ts'
import type { ActorDraft } from './model.ts'
import { militaryOf } from './name-actors.ts'
import { namedNext } from './named-next.ts'
import { incumbentOf, officeOf } from './offices.ts'
import { namesIn, ownerActor, type Referent, type Scene, tokensOf } from './scene.ts'
import { authorOf } from './voices.ts'

/** Whom a phrase denotes: actors of the text, or a group of its own. Mentions are added. */
export function resolvePhrase(scene: Scene, phrase: Phrase): readonly ActorDraft[] {
  const tokens = tokensOf(scene, phrase.sentence)
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

const GOVERNMENT = /^(?:government|cabinet|administration|regime|leadership|authority|side|junta|govt)$/u
const PART =
  /^(?:local|provincial|state|municipal|city|regional|foreign|other|coalition|tax|health|customs|competition|port|judicial|military|prosecuting|aviation)$/u

/** "the Chinese government", "the Biden administration", "Beijing's side", "the authorities". */
function governmentOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  if (isIndianCentre(scene, phrase, tokens))
    return [{ actor: scene.mainCountry, form: 'metonym', rule: 'metonym/the-centre', score: 0.7 }]
  if (!GOVERNMENT.test(phrase.lemma)) return null
  if (phrase.isPlural && phrase.lemma === 'government') return governmentsOf(scene, phrase, tokens)
  if (phrase.isPlural && phrase.lemma !== 'authority') return null
  if (phrase.lemma === 'authority' && !phrase.isPlural) return null
  const inner = tokens.slice(phrase.core, phrase.head)
  if (inner.some(({ lemma }) => PART.test(lemma.toLowerCase()))) return null
  const found = (actor: ActorDraft | null, score: number): readonly Referent[] | null =>
    actor === null ? null : [{ actor, form: 'metonym', rule: 'metonym/government', score }]
  if (phrase.owner !== null) return found(countryOf(scene, phrase.owner), 0.9)
  if (phrase.complement !== null) return found(countryOf(scene, phrase.complement), 0.85)
  const leader = inner.flatMap(({ text }) => leadersBySurname(text))[0]
  if (leader?.country != null) return found(scene.cast.country(leader.country), 0.9)
  const part = partNamed(scene, phrase, tokens)
  if (part !== null) return [{ actor: part, form: 'nominal', rule: 'nominal/part-of-state', score: 0.6 }]
  if (phrase.lemma === 'side' || (phrase.lemma === 'leadership' && phrase.determiner !== 'definite')) return null
  if (phrase.determiner === 'indefinite') return null
  const owner = pronounOwner(scene, phrase, tokens)
  if (owner?.country != null) return found(scene.cast.country(owner.country), 0.6)
  const american =
    phrase.lemma === 'administration' ? [...scene.countries.keys()].find(({ country }) => country === 'US') : undefined
  return found(american ?? countryNear(scene, phrase), 0.5)
}

/** "the Centre" of Indian papers: the government of the union, as against the states. */
function isIndianCentre(
  scene: Scene,
  { lemma, core, head, determiner }: Phrase,
  tokens: readonly Token[],
): scene is Scene & { readonly mainCountry: ActorDraft } {
  const isBare = lemma === 'centre' && core === head && /^(?:definite|none)$/u.test(determiner)
  return isBare && /^Centre$/u.test(tokens[head]?.text ?? '') && scene.mainCountry?.country === 'IN'
}

/** "the Hordaland government": a state, province or city that the text does not know as a person. */
function partNamed(scene: Scene, { sentence, core, head }: Phrase, tokens: readonly Token[]): ActorDraft | null {
  const place = tokens.slice(core, head)
  const name = place.map(({ text }) => text).join(' ')
  const isName = place.length > 0 && place.every(({ tag }) => tag === 'PROPN')
  const isPlace = place.some(({ index }) => guessAt(scene.sentences[sentence], index)?.kind === 'place')
  if (!isName || !(isPlace || placeCountry(name) !== null)) return null
  const country = placeCountry(name)
  return scene.cast.add({ key: ['organisation', name.toLowerCase()], name, kind: 'Government', country, wikidata: null })
}

/** "the governments of Norway, Denmark and Sweden": each of them. */
function governmentsOf(
  scene: Scene,
  { sentence, complement }: Phrase,
  tokens: readonly Token[],
): readonly Referent[] | null {
  if (complement?.actor.kind !== 'Country') return null
  const named: NamedMention[] = [complement]
  for (const name of namesIn(scene, sentence)) {
    const last = named.at(-1) ?? complement
    const between = tokens.slice(last.to, name.from)
    if (name.from < last.to || name.actor.kind !== 'Country') continue
    if (between.length === 0 || !between.every(({ text }) => /^(?:,|and|&|the)$/u.test(text))) break
    named.push(name)
  }
  return named.map(({ actor }) => ({ actor, form: 'metonym', rule: 'metonym/governments', score: 0.8 }))
}

/** "his administration", "our government": the person or speaker whose country it is. */
function pronounOwner(
  scene: Scene,
  { ownerPronoun, ...phrase }: Phrase,
  tokens: readonly Token[],
): Pick<ActorDraft, 'country'> | null {
  const word = tokens[ownerPronoun ?? -1]?.text ?? ''
  if (/^(?:my|our)$/iu.test(word)) return authorOf(scene)
  return /^(?:his|her)$/iu.test(word) ? scene.discourse.bestActor(phrase, 2, ({ kind }) => kind === 'Person') : null
}

function countryOf(scene: Scene, owner: NamedMention): ActorDraft | null {
  if (owner.actor.kind === 'Country' || owner.actor.kind === 'Government') return owner.actor // "the Texas government"
  if (owner.actor.kind !== 'Person') return null
  const code = owner.actor.country ?? leadersBySurname(owner.words.at(-1) ?? '')[0]?.country ?? null
  return code === null ? null : scene.cast.country(code)
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
  const isNear = tokens[phrase.head - 1]?.text.toLowerCase() ?? ''
  const body = whole ? nationalBody(scene.cast, code, lemma) : fullBody(scene.cast, code, `${isNear} ${lemma}`)
  if (body !== null) return [{ actor: body, form: 'nominal', rule: 'nominal/national-body', score: 0.4 }]
  if (lemma !== 'ministry' && lemma !== 'department') return null
  const start = owner !== null && owner.from >= phrase.core ? owner.to : phrase.core
  const field = tokens.slice(start, phrase.head).map(({ text }) => text.toLowerCase())
  const actor = ministryOf(scene.cast, code, field.join(' '), lemma)
  return actor === null ? null : [{ actor, form: 'nominal', rule: 'nominal/ministry', score: 0.6 }]
}

/** "Ukrainian forces", "Russian troops", "the country's military". */
function forcesOf(scene: Scene, phrase: Phrase): readonly Referent[] | null {
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
function bareForces(scene: Scene, phrase: Phrase): readonly Referent[] | null {
  const code = countryNear(scene, phrase)?.country ?? null
  const isBare = /^(?:military|army)$/u.test(phrase.lemma) && !phrase.isPlural && phrase.core === phrase.head
  if (!(isBare || isMilitaryAuthority(scene, phrase)) || code === null || phrase.determiner === 'indefinite' || phrase.ownerPronoun !== null) return null
  const actor = namedForces(scene, code) ?? militaryOf(scene.cast, code, 'military')
  return [{ actor, form: 'nominal', rule: 'nominal/armed-forces', score: 0.45 }]
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
