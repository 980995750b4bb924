import type { Token } from '../core/language.ts'
import { subjectBeside } from './agreement.ts'
import { isKindNoun } from './cast.ts'
import type { Place } from './discourse.ts'
import type { Phrase } from './find-phrases.ts'
import { entryNamed } from './gazetteer.ts'
import type { ActorDraft } from './model.ts'
import { listCell, readTable } from './read-table.ts'
import type { Referent, Scene } from './scene.ts'
import { severalOf, theGroup } from './several.ts'

/** Actors of the text that a phrase points back at; null where it points at none. */
export function antecedentsOf(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  if (phrase.isPlural) return severalOf(scene, phrase, tokens)
  const isOffice = phrase.classes.has('person') && tokens[phrase.head]?.tag === 'PROPN'
  const isBare = /^(?:parliament|congress|cabinet|police|management)$/u.test(phrase.lemma)
  if (phrase.determiner !== 'definite' && !isOffice && !isBare) return null
  if (/^(?:country|nation)$/u.test(phrase.lemma)) return theCountry(scene, phrase)
  const described = countryCalled(scene, phrase)
  if (described !== null) return described
  const inner = tokens.slice(phrase.from, phrase.head)
  if (inner.some(({ fineTag }) => fineTag === 'POS')) return null
  const placed = inner.some(({ tag }) => tag === 'PROPN') && !inner.some(({ text }) => text === 'based')
  const isCapital = tokens[phrase.head]?.tag === 'PROPN' // "the Australia Group"
  if (placed && (isCapital || !phrase.classes.has('company')) && !isOffice) return null
  if (inner.some(({ lemma }) => /^(?:any|other|another|every|each|no|former|next|future)$/iu.test(lemma))) return null
  return theGroup(scene, phrase) ?? byNoun(scene, phrase, tokens)
}

/** "the country": this sentence's or the last one's subject, else the text's main country. */
function theCountry(scene: Scene, phrase: Phrase): readonly Referent[] | null {
  const isState = ({ kind, country }: ActorDraft) => kind === 'Country' && country !== 'EU'
  const actor = scene.discourse.bestActor(phrase, 1, isState) ?? scene.mainCountry
  return actor === null ? null : [{ actor, form: 'nominal', rule: 'nominal/the-country', score: 0.6 }]
}

/** "the island", "the kingdom", "the bloc": the state named before that is one. */
function countryCalled(scene: Scene, phrase: Phrase): readonly Referent[] | null {
  const codes = COUNTRY_NOUNS.get(phrase.lemma)
  if (codes === undefined || phrase.complement !== null) return null
  const isOne = ({ kind, country }: ActorDraft) => kind === 'Country' && country !== null && codes.has(country)
  const actor = scene.discourse.bestActor(phrase, 60, isOne)
  return actor === null ? null : [{ actor, form: 'nominal', rule: 'nominal/country-noun', score: 0.6 }]
}

const COUNTRY_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readTable('country-nouns').map(({ noun = '', countries }) => [noun, new Set(listCell(countries))]),
)

/** "the commission", "the deputy secretary", "the Shenzhen-based company": someone named whose noun it is. */
function byNoun(scene: Scene, phrase: Phrase, tokens: readonly Token[]): readonly Referent[] | null {
  const words = tokens.slice(phrase.core, phrase.to).map(({ text }) => text.toLowerCase())
  const noun = phrase.lemma.toLowerCase()
  const isNamed = (actor: ActorDraft) =>
    actor.kind !== 'Group' &&
    actor.kind !== 'Country' &&
    isOfComplement(scene, actor, phrase) &&
    isOfOwner(actor, phrase) &&
    isOfField(actor, phrase, tokens)
  const found = (actor: ActorDraft | null, score: number): readonly Referent[] | null =>
    actor === null ? null : [{ actor, form: 'nominal', rule: 'nominal/the-noun', score }]
  const whole = scene.discourse.bestActor(phrase, 60, (actor) => isNamed(actor) && actor.nouns.has(words.join(' ')))
  if (whole !== null) return found(whole, 0.75)
  const extra = words
    .slice(0, -1)
    .filter((word) =>
      /^(?:foreign|commerce|trade|finance|defence|defense|interior|justice|energy|economy|economic|industry|environment|health|education|agriculture|vice|deputy|prime|central|supreme|security)$/u.test(
        word,
      ),
    )
  const fits = (actor: ActorDraft) =>
    isNamed(actor) &&
    (noun !== 'department' || !/\b(?:Ministry|Parliament|Court|Senate|Congress)\b/u.test(actor.name)) &&
    actor.nouns.has(noun) &&
    extra.every(
      (word) => actor.name.toLowerCase().includes(word) || [...actor.nouns].some((other) => other.includes(word)),
    )
  const bears = (actor: ActorDraft) => fits(actor) && actor.name.toLowerCase().split(' ').includes(noun)
  const own = scene.discourse.bestActor(phrase, 60, bears)
  if (own !== null) return found(own, 0.65)
  const isArmy = (actor: ActorDraft) => fits(actor) && actor.kind === 'Military' && ARMY.test(actor.name)
  const army = /^(?:army|military)$/u.test(noun) ? scene.discourse.bestActor(phrase, 60, isArmy) : null
  if (army !== null) return found(army, 0.6)
  const rival = subjectBeside(tokens, tokens[phrase.head])
  const isFree = ({ sentence, from, to }: Place) =>
    sentence !== phrase.sentence || rival === null || rival < from || to <= rival
  const isDescribed = (actor: ActorDraft) => fits(actor) && actor.described.has(noun)
  const described = isKindNoun(noun) ? null : scene.discourse.bestActor(phrase, 60, isDescribed, isFree)
  if (described !== null) return found(described, 0.6)
  return (
    found(scene.discourse.bestActor(phrase, 60, fits, isFree), 0.5) ??
    found(headOfState(scene, phrase), 0.5) ??
    found(theCommission(scene, phrase), 0.5) ??
    found(sameHead(scene, phrase), 0.5)
  )
}

/** A state's whole forces, and not a paramilitary force beside them. */
const ARMY = /\b(?:Army|Military|(?:Armed|Defen[cs]e) Forces)$/iu

/** "the Commission" where the text speaks of the European Union. */
function theCommission({ cast, discourse }: Scene, phrase: Phrase): ActorDraft | null {
  const union = discourse.bestActor(phrase, 12, ({ kind, country }) => kind === 'Country' && country === 'EU')
  const entry = phrase.lemma === 'commission' && union !== null ? entryNamed('European Commission') : null
  return entry === null ? null : cast.fromEntry(entry)
}

/** "the authority" after "Norway's fishing authority": the party without a name that was told by more words. */
function sameHead(
  { discourse }: Scene,
  { lemma, core, head, complement, isPlural, sentence, from, to }: Phrase,
): ActorDraft | null {
  if (core !== head || complement !== null || isPlural) return null
  const isTold = ({ kind, name, isPlural }: ActorDraft) =>
    kind === 'Group' && !isPlural && isHeadedBy(name.toLowerCase(), lemma.toLowerCase())
  return discourse.bestActor({ sentence, from, to }, 30, isTold)
}

/** "fishing authority", "president of Norway". */
function isHeadedBy(name: string, noun: string): boolean {
  return name.endsWith(` ${noun}`) || name.startsWith(`${noun} of `)
}

/** "the data protection authority" is none with another name; "the state-owned operator" may be. */
function isOfField({ name, kind }: ActorDraft, { core, head }: Phrase, tokens: readonly Token[]): boolean {
  if (!/^(?:Government|Institution|InternationalOrganization)$/u.test(kind)) return true
  const field = tokens.slice(core, head).filter(({ tag, relation }) => tag === 'NOUN' && relation === 'compound')
  return field.every(({ lemma }) => name.toLowerCase().includes(lemma.toLowerCase()))
}

/** "the Chinese company" is none of another country's. */
function isOfOwner(actor: ActorDraft, { owner }: Phrase): boolean {
  if (owner?.actor.kind !== 'Country' || actor.country === null) return true
  return actor.country === owner.actor.country
}

/** "the president of Nordlift" is nobody who holds his office elsewhere. */
function isOfComplement({ employers }: Scene, actor: ActorDraft, { complement }: Phrase): boolean {
  if (complement === null || actor.kind !== 'Person') return true
  const owner = complement.actor
  return employers.get(actor) === owner || (owner.kind === 'Country' && owner.country === actor.country)
}

/** "the President": the one leader of the main country that the text names. */
function headOfState({ names, mainCountry }: Scene, { lemma, complement }: Phrase): ActorDraft | null {
  if (!/^(?:president|chancellor|premier)$/iu.test(lemma) || complement !== null) return null
  const leads = ({ nouns }: ActorDraft) => lemma.toLowerCase() !== 'president' || !nouns.has('prime minister')
  const leaders = names.filter(
    ({ entry, actor }) =>
      leads(actor) && entry?.leads === true && (mainCountry === null || entry.country === mainCountry.country),
  )
  const [only, ...others] = new Set(leaders.map(({ actor }) => actor))
  return only !== undefined && others.length === 0 ? only : null
}
