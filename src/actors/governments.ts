import type { Token } from '../core/language.ts'
import type { Phrase } from './find-phrases.ts'
import { placeCountry } from './find-places.ts'
import { leadersBySurname } from './gazetteer.ts'
import { guessAt } from './guesses.ts'
import type { NamedMention } from './join-names.ts'
import { countryNear } from './main-country.ts'
import type { ActorDraft } from './model.ts'
import { namesIn, type Referent, type Scene } from './scene.ts'
import { authorOf } from './voices.ts'

const GOVERNMENT = /^(?:government|cabinet|administration|regime|leadership|authority|side|junta|govt)$/u
const PART =
  /^(?:local|provincial|state|municipal|city|regional|foreign|other|coalition|tax|health|customs|competition|port|judicial|military|prosecuting|aviation)$/u

/** What a government may be called and still be the country's own; any other word tells of another ("the Nazi regime"). */
const PLAIN =
  /^(?:federal|central|national|union|current|present|new|old|entire|whole|own|previous|prior|former|last|next|incoming|outgoing|past|same|interim|caretaker|transition|transitional|host|military|civilian|ruling|relevant|competent|government|'s|’s|-|then)$/u
/** The same of "the", not of "a" or none: "democratic government" is no party. */
const POLITICAL =
  /^(?:communist|socialist|conservative|labour|labor|liberal|republican|democratic|nationalist|islamist|leftist|left-wing|right-wing|far-right|populist|authoritarian|elected|minority|majority|unity|hardline|reformist|theocratic)$/u

/** A country's, but not its government: "Russian proxy authorities", "the Russian-installed administration". */
const NOT_OWN =
  /^(?:installed|backed|appointed|imposed|controlled|proxy|puppet|purported|occupation|occupying|rebel|separatist|breakaway|parallel|rival|exiled|shadow)$/u

/** "the Chinese government", "the Biden administration", "Beijing's side", "the authorities". */
export function governmentOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
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
  if (phrase.owner !== null) {
    const isForeign = inner.some(({ text }) => NOT_OWN.test(text.toLowerCase().split('-').at(-1) ?? ''))
    return isForeign ? null : found(countryOf(scene, phrase.owner), 0.9)
  }
  if (phrase.complement !== null) return found(countryOf(scene, phrase.complement), 0.85)
  const leader = leaderIn(scene, inner)
  if (leader?.country != null) return found(scene.cast.country(leader.country), 0.9)
  const part = partNamed(scene, phrase, tokens)
  if (part !== null) return [{ actor: part, form: 'nominal', rule: 'nominal/part-of-state', score: 0.6 }]
  if (phrase.lemma === 'side' || (phrase.lemma === 'leadership' && phrase.determiner !== 'definite')) return null
  if (phrase.determiner === 'indefinite') return null
  const isThis = /^(?:this|these|that|such)$/iu.test(tokens[phrase.core - 1]?.text ?? '')
  const isOwn = inner.every((token) => isPlain(phrase, token) || (isThis && token.tag === 'ADJ'))
  if (!isOwn) return null
  const owner = pronounOwner(scene, phrase, tokens)
  if (owner?.country != null) return found(scene.cast.country(owner.country), 0.6)
  const american =
    phrase.lemma === 'administration' ? [...scene.countries.keys()].find(({ country }) => country === 'US') : undefined
  return found(american ?? countryNear(scene, phrase), 0.5)
}

/** "the Assad regime": a known leader, unless the text tells of another of that surname. */
function leaderIn(scene: Scene, words: readonly Token[]): Pick<ActorDraft, 'country'> | undefined {
  for (const { text } of words) {
    const [leader] = leadersBySurname(text)
    if (leader === undefined) continue
    const told = scene.names.find(({ actor, words: name }) => actor.kind === 'Person' && name.at(-1) === text)
    return told === undefined ? leader : told.actor
  }
  return undefined
}

function isPlain({ determiner }: Phrase, { text }: Token): boolean {
  const word = text.toLowerCase()
  return PLAIN.test(word) || (/^(?:definite|owned)$/u.test(determiner) && POLITICAL.test(word))
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
  return scene.cast.add({
    key: ['organisation', name.toLowerCase()],
    name,
    kind: 'Government',
    country,
    wikidata: null,
  })
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
  const [surname = '', ...more] = owner.words
  const leader = more.length === 0 ? leadersBySurname(surname)[0] : undefined // "the Xiomara Castro administration"
  const code = owner.actor.country ?? leader?.country ?? null
  return code === null ? null : scene.cast.country(code)
}
