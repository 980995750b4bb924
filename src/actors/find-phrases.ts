import type { Sentence, Token } from '../core/language.ts'
import { guessAt } from './guesses.ts'
import type { NamedMention } from './join-names.ts'
import type { Stretch } from './model.ts'
import { lemmaOf, modifierAt } from './modifier-phrases.ts'
import { coreStart, phraseStart } from './phrase-extent.ts'
import { childrenOf } from './tree.ts'
import { isThingNoun, isTitleHead, type PartyClass, partyClasses } from './word-lists.ts'

/** A noun phrase without a name of its own whose head denotes a party: "the ministry", "Chinese tech companies". */
export interface Phrase extends Stretch {
  /** Token index of the head noun. */
  readonly head: number
  readonly lemma: string
  readonly classes: ReadonlySet<PartyClass>
  readonly isPlural: boolean
  readonly determiner: 'definite' | 'indefinite' | 'owned' | 'none'
  /** First token behind determiner, owner and number. */
  readonly core: number
  /** The name that owns or modifies it: "China's" or "Huawei" in "Huawei executives". */
  readonly owner: NamedMention | null
  /** The name behind its "of": "the government of Norway". */
  readonly complement: NamedMention | null
  /** Token index of an owning pronoun ("its"). */
  readonly ownerPronoun: number | null
  /** The reader takes it for a party to an event. */
  readonly isParty: boolean
  /** It stands before another noun: it may denote somebody known, but is no party of its own. */
  readonly isModifier?: boolean
}

const NOT_PARTY_BEFORE = /^(?:per|each|every|no)$/u

/** The party phrases of a sentence, in order. */
export function findPhrases(sentence: Sentence, { names, isGuessed, fillers }: Knowledge): readonly Phrase[] {
  const here = names.filter((name) => name.sentence === sentence.index)
  return sentence.tokens.flatMap((token) => {
    const isParty = fillers.has(token.index) && token.tag === 'NOUN'
    const plain = isGuessed ? guessedClasses(sentence, token) : partyClasses(lemmaOf(token))
    const classes = plain.size === 0 && isParty ? classesOfParty(sentence, token) : plain
    const phrase = classes.size === 0 ? null : phraseAt(sentence, token, { names: here, classes, isParty })
    const modifier = phrase === null ? modifierAt(sentence, token, { names: here, isParty }) : null
    return phrase === null ? (modifier === null ? [] : [modifier]) : [phrase]
  })
}

/** What is known before phrases are read. */
export interface Knowledge {
  readonly names: readonly NamedMention[]
  /** Whether the reader guesses entities: then it tells which nouns denote a party here. */
  readonly isGuessed: boolean
  /** Tokens that the reader takes for an agent, target or source of an event. */
  readonly fillers: ReadonlySet<number>
}

const OF_PERSON: ReadonlySet<PartyClass> = new Set(['person'])
const OF_BODY: ReadonlySet<PartyClass> = new Set(['company', 'institution'])
const NO_CLASS: ReadonlySet<PartyClass> = new Set()

/** What the noun may denote, if the reader takes it for an entity; a noun of no list must be a sure guess. */
function guessedClasses(sentence: Sentence, token: Token): ReadonlySet<PartyClass> {
  const guess = guessAt(sentence, token.index)
  const known = partyClasses(lemmaOf(token))
  if (isPronounGroup(sentence.tokens, token)) return OF_PERSON
  if (guess === null) return isPartyUnguessed(sentence.tokens, token) ? known : NO_CLASS
  if (known.size > 0 || guess.score < SURE || token.tag !== 'NOUN' || guess.kind === 'place') return known
  if (QUANTITY.test(token.lemma)) return NO_CLASS
  return guess.kind === 'person' ? OF_PERSON : OF_BODY
}

const SURE = 0.7

/** Who does something or is done something to is a party, whatever the noun. */
function classesOfParty(sentence: Sentence, token: Token): ReadonlySet<PartyClass> {
  if (QUANTITY.test(token.lemma)) return NO_CLASS
  const known = partyClasses(lemmaOf(token))
  if (known.size > 0) return known
  return guessAt(sentence, token.index)?.kind === 'person' ? OF_PERSON : OF_BODY
}

/** "hundreds of vendors" are the vendors. */
const QUANTITY =
  /^(?:ten|countless|hundred|thousand|dozen|million|billion|number|rest|majority|quarter|third|half|lot|couple|score|handful|pair)$/u

/** "those who fled", "anyone with information": people told by what follows. */
function isPronounGroup(tokens: readonly Token[], { index, text, tag }: Token): boolean {
  const isWord = /^(?:those|anyone|anybody|everyone|everybody)$/iu.test(text) && /^(?:PRON|DET|NOUN)$/u.test(tag)
  return isWord && childrenOf(tokens, index, /^(?:acl|acl:relcl|nmod)$/u).length > 0
}

/** Guesses are missing for some parties: a noun that does something, an office beside a name, or several parties. */
function isPartyUnguessed(tokens: readonly Token[], { index, relation, fineTag, lemma }: Token): boolean {
  if (
    /^(?:nsubj|obl:agent|appos)$/u.test(relation) ||
    (fineTag === 'NNS' && !isThingNoun(lemma) && lemma !== 'authority')
  )
    return true
  const next = tokens[tokens[index + 1]?.text === ',' ? index + 2 : index + 1]
  return next?.tag === 'PROPN' && isTitleHead(lemma)
}

function phraseAt(
  sentence: Sentence,
  token: Token,
  { names, classes, isParty }: Pick<Knowledge, 'names'> & Pick<Phrase, 'classes' | 'isParty'>,
): Phrase | null {
  const { tokens } = sentence
  const lemma = lemmaOf(token)
  if (!isHead(tokens, token, names)) return null
  const from = phraseStart(tokens, token.index, names)
  const core = coreStart(tokens, from, token.index, names)
  const { owner, ownerPronoun } = ownerIn(tokens, { from, core, head: token.index }, names)
  return {
    sentence: sentence.index,
    from: owner !== null && owner.to <= core ? core : from,
    to: token.index + 1,
    head: token.index,
    lemma,
    classes,
    isPlural:
      token.fineTag === 'NNS' ||
      (token.tag === 'PROPN' && /[^s]s$/u.test(token.text)) ||
      token.fineTag === 'NNPS' ||
      /^(?:those|people|police|staff|personnel|troops|media|authorities)$/u.test(token.text.toLowerCase()),
    determiner: determinerOf(tokens, from, core, owner),
    core,
    owner,
    complement: complementOf(tokens, token.index, names),
    ownerPronoun,
    isParty,
  }
}

function complementOf(tokens: readonly Token[], head: number, names: readonly NamedMention[]): NamedMention | null {
  if (tokens[head + 1]?.text !== 'of') return null
  const at = tokens[head + 2]?.fineTag === 'DT' ? head + 3 : head + 2
  return names.find(({ from, title }) => (title?.from ?? from) === at) ?? null
}

/** A noun that no further noun completes and that no name covers. */
function isHead(tokens: readonly Token[], token: Token, names: readonly NamedMention[]): boolean {
  if (!/^(?:NOUN|PROPN|PRON|DET)$/u.test(token.tag)) return false
  if (names.some((name) => (name.title ?? name).from <= token.index && token.index < name.to)) return false
  if (token.tag === 'PROPN' && /^\p{Lu}{2,}$/u.test(token.text) && !isTitleHead(token.text)) return false
  if (names.some(({ rule, to }) => rule === 'alias/shared-head' && to === token.index)) return false
  const next = tokens[token.index + 1]
  if (next?.tag === 'NOUN') return false
  if (next?.tag === 'PROPN' && !names.some((name) => name.from <= next.index && next.index < name.to)) return false
  if (next?.text === '-' && next.start === token.end) return false
  return !NOT_PARTY_BEFORE.test(tokens[token.index - 1]?.lemma ?? '')
}

function ownerIn(
  tokens: readonly Token[],
  at: { readonly from: number; readonly core: number; readonly head: number },
  names: readonly NamedMention[],
) {
  const pronoun = tokens.slice(at.from, at.head).find(({ fineTag }) => fineTag === 'PRP$')
  const inside = names.find((name) => name.from >= at.core && name.to <= at.head)
  const possessor = names.find(
    (name) => name.from >= at.from && name.to < at.core && tokens[name.to]?.fineTag === 'POS',
  )
  return { owner: possessor ?? inside ?? null, ownerPronoun: pronoun?.index ?? null }
}

function determinerOf(
  tokens: readonly Token[],
  from: number,
  core: number,
  owner: NamedMention | null,
): Phrase['determiner'] {
  if (owner !== null && owner.to <= core) return 'owned'
  const first = tokens[from]
  if (first?.fineTag === 'PRP$') return 'owned'
  if (/^(?:the|this|that|these|those|both)$/u.test(first?.text.toLowerCase() ?? '')) return 'definite'
  return first?.tag === 'DET' ? 'indefinite' : 'none'
}

/** Whether the phrase is the office of the person named right behind it: "ministry spokesman Hong Lei". */
export function isTitleOf(
  phrase: Phrase,
  names: readonly NamedMention[],
  tokens: readonly Token[],
): NamedMention | null {
  if (!phrase.classes.has('person') && !isTitleHead(phrase.lemma)) return null
  const at = tokens[phrase.to]?.text === ',' ? phrase.to + 1 : phrase.to
  const name = names.find(
    (other) => other.sentence === phrase.sentence && other.from === at && other.actor.kind === 'Person',
  )
  return name !== undefined && (at === phrase.to || tokens[name.to]?.text === ',') && !phrase.isPlural ? name : null
}
