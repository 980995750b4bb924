import type { Document } from '../core/document.ts'
import type { Sentence, Token } from '../core/language.ts'
import { type Cast, mention } from './cast.ts'
import type { Discourse } from './discourse.ts'
import type { Phrase } from './find-phrases.ts'
import { countryAdjective, leadersBySurname } from './gazetteer.ts'
import type { NamedMention } from './join-names.ts'
import type { ActorDraft } from './model.ts'
import type { PartyClass } from './word-lists.ts'

export interface Scene {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly cast: Cast
  readonly discourse: Discourse
  readonly names: readonly NamedMention[]
  /** The country that the document names most; null: none. */
  readonly mainCountry: ActorDraft | null
}

const GOVERNMENT = /^(?:government|administration|regime|leadership|authority|side|junta|state)$/u

/** Whom a phrase denotes, mentioned there: actors of the text, or a group of its own. */
export function resolvePhrase(scene: Scene, phrase: Phrase): readonly ActorDraft[] {
  const tokens = scene.sentences[phrase.sentence]?.tokens ?? []
  const found =
    appositionOf(scene, phrase, tokens) ??
    governmentOf(scene, phrase, tokens) ??
    bothOf(scene, phrase, tokens) ??
    antecedentOf(scene, phrase, tokens)
  if (found !== null) {
    for (const { actor, form, rule, score } of found) mention(actor, { ...stretchOf(phrase), form, rule, score })
    return found.map(({ actor }) => actor)
  }
  const group = groupOf(scene, phrase, tokens)
  if (group === null) return []
  mention(group, {
    sentence: phrase.sentence,
    from: Math.min(phrase.core, phrase.head),
    to: phrase.to,
    form: 'group',
    rule: 'group/noun-phrase',
    score: 0.7,
  })
  return [group]
}

interface Found {
  readonly actor: ActorDraft
  readonly form: 'nominal' | 'metonym'
  readonly rule: string
  readonly score: number
}

const stretchOf = ({ sentence, from, to }: Phrase) => ({ sentence, from, to })

/** "Nordlift, the lift maker": the name right before the comma; "the lift maker Nordlift": the name behind. */
function appositionOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Found[] | null {
  const here = scene.names.filter((name) => name.sentence === phrase.sentence)
  const before = tokens[phrase.from - 1]?.text === ',' ? here.find((name) => name.to === phrase.from - 1) : undefined
  if (
    before !== undefined &&
    !phrase.isPlural &&
    phrase.determiner !== 'none' &&
    fitsClass(before.actor, phrase.classes)
  ) {
    return [{ actor: before.actor, form: 'nominal', rule: 'nominal/apposition', score: 0.85 }]
  }
  const behind = here.find((name) => name.from === phrase.to)
  if (behind !== undefined && !phrase.isPlural && fitsClass(behind.actor, phrase.classes)) {
    return [{ actor: behind.actor, form: 'nominal', rule: 'nominal/before-name', score: 0.85 }]
  }
  return null
}

function fitsClass({ kind }: ActorDraft, classes: ReadonlySet<PartyClass>): boolean {
  if (classes.has('person')) return kind === 'Person' || classes.size > 1
  return kind !== 'Person'
}

/** "the Chinese government", "the Biden administration", "Washington's side", "the authorities". */
function governmentOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Found[] | null {
  if (!GOVERNMENT.test(phrase.lemma) || (phrase.isPlural && phrase.lemma !== 'authority')) return null
  const inner = tokens.slice(phrase.core, phrase.head)
  const isSub = inner.some(({ lemma }) =>
    /^(?:local|provincial|state|municipal|city|regional|foreign|other|new|previous|former|coalition)$/u.test(lemma),
  )
  const rule = 'metonym/government'
  const { owner } = phrase
  if (owner !== null) {
    const actor = owner.actor.kind === 'Country' ? owner.actor : leaderCountry(scene, owner)
    if (actor !== null && !isSub) return [{ actor, form: 'metonym', rule, score: 0.9 }]
    return null
  }
  const leader = leadersBySurname(tokens[phrase.head - 1]?.text ?? '')[0]
  if (leader?.country != null) {
    const actor = scene.cast.country(leader.country)
    return actor === null ? null : [{ actor, form: 'metonym', rule, score: 0.9 }]
  }
  const isBare = phrase.core === phrase.head && (phrase.determiner === 'definite' || phrase.lemma === 'authority')
  if (!isBare || phrase.lemma === 'side' || phrase.lemma === 'state') return null
  const actor =
    scene.discourse.best(phrase, 2, ({ kind, country }) => kind === 'Country' && country !== 'EU') ?? scene.mainCountry
  return actor === null ? null : [{ actor, form: 'metonym', rule: 'metonym/the-government', score: 0.6 }]
}

function leaderCountry(scene: Scene, owner: NamedMention): ActorDraft | null {
  if (owner.actor.kind !== 'Person') return null
  const country = owner.actor.country ?? leadersBySurname(owner.words.at(-1) ?? '')[0]?.country ?? null
  return country === null ? null : scene.cast.country(country)
}

/** "the two countries", "both sides": the two that were named last. */
function bothOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Found[] | null {
  const words = tokens.slice(phrase.from, phrase.to).map(({ lemma }) => lemma)
  if (!phrase.isPlural || !words.some((word) => /^(?:two|both)$/u.test(word))) return null
  if (!phrase.classes.has('country') && !phrase.classes.has('company')) return null
  const wanted = phrase.classes.has('country') ? 'Country' : 'Company'
  const [first, second] = scene.discourse.recent(phrase, 3, ({ kind }) => kind === wanted)
  if (first === undefined || second === undefined) return null
  return [second, first].map((actor) => ({ actor, form: 'nominal', rule: 'nominal/the-two', score: 0.7 }))
}

/** "the commission", "the Shenzhen-based company": someone the text has named. */
function antecedentOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Found[] | null {
  if (phrase.isPlural) return null
  if (phrase.determiner !== 'definite') return null
  const first = tokens[phrase.from]?.text.toLowerCase() ?? ''
  const noun = phrase.lemma
  if (phrase.classes.has('country') && /^(?:country|nation)$/u.test(noun)) {
    const actor = scene.discourse.best(phrase, 1, ({ kind }) => kind === 'Country') ?? scene.mainCountry
    return actor === null ? null : [{ actor, form: 'nominal', rule: 'nominal/the-country', score: 0.6 }]
  }
  const byName = scene.discourse.best(
    phrase,
    40,
    (actor) => actor.kind !== 'Group' && actor.nouns.has(noun) && actor.kind !== 'Country',
  )
  if (byName !== null)
    return [{ actor: byName, form: 'nominal', rule: `nominal/${first === 'this' ? 'this' : 'the'}-noun`, score: 0.7 }]
  return null
}

/** A party without a name: its head phrase in lower case; with a country or name in it the same in every document. */
function groupOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): ActorDraft | null {
  const owner = phrase.owner
  const words = tokens.slice(phrase.core, phrase.to).flatMap((token) => {
    if (owner !== null && owner.from <= token.index && token.index < owner.to)
      return token.index === owner.from ? [nameWord(owner)] : []
    return [token.text.toLowerCase()]
  })
  if (owner !== null && owner.to <= phrase.core)
    words.unshift(owner.actor.kind === 'Country' ? nameWord(owner) : `${owner.actor.name.toLowerCase()}'s`)
  const name = words
    .join(' ')
    .replaceAll(' - ', '-')
    .replace(/ ['’]s\b/gu, "'s")
  if (name === '') return null
  const isShared = owner !== null
  return scene.cast.add({
    key: isShared ? ['group', name] : ['group', name, scene.document.id],
    name,
    kind: 'Group',
    country: owner?.actor.country ?? null,
    wikidata: null,
    isPlural: phrase.isPlural,
  })
}

function nameWord(owner: NamedMention): string {
  const { kind, country, name } = owner.actor
  return kind === 'Country' && country !== null ? countryAdjective(country) : name.toLowerCase()
}
