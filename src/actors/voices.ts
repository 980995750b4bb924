import type { Sentence, Token } from '../core/language.ts'
import { covers } from '../core/span.ts'
import { type Discourse, isSubject } from './discourse.ts'
import { entryNamed } from './gazetteer.ts'
import type { NamedMention } from './join-names.ts'
import type { ActorDraft, Stretch } from './model.ts'
import type { Scene } from './scene.ts'
import { topOf } from './tree.ts'

const SPEECH =
  /^(?:say|tell|add|note|argue|warn|write|explain|stress|state|announce|claim|insist|declare|tweet|comment|remark|reply|respond|continue|admit|concede|recall|ask)$/u

/** Who speaks in the text's own voice, and who is speaking now by a label ("SECRETARY BLINKEN:"). */
export interface Voice {
  /** "I" outside quotations. */
  readonly person: ActorDraft | null
  /** "we" outside quotations. */
  readonly country: string | null
}

/**
 * The voice of a statement, message or set of remarks: the person whom its title or its signature names. "We" is that
 * person's country, else the publisher's, else that of the first body, official or acting state named.
 */
export function authorOf({ document, names, sentences }: Scene): Voice {
  const opening = names.filter(({ sentence }) => sentence < 8)
  const people = names.filter(({ actor }) => actor.kind === 'Person')
  const author =
    people.find((name) => name.sentence < 8 && isPresented(sentences[name.sentence]?.tokens ?? [], name)) ??
    people.find((name) => isSignature(sentences[name.sentence], name, sentences.length))
  const publisher = document.publisher === null ? null : entryNamed(document.publisher)
  const speaker = author?.actor ?? publisher ?? opening.find((name) => mayPublish(name, sentences))?.actor
  const country = speaker?.country ?? null
  return { person: author?.actor ?? null, country }
}

/** A body, somebody in office, or a state that does something. */
function mayPublish(name: NamedMention, sentences: readonly Sentence[]): boolean {
  const { actor, title, entry } = name
  if (actor.country === null) return false
  if (actor.kind === 'Country') return isSubject(sentences[name.sentence]?.tokens ?? [], name)
  return actor.kind === 'Government' || (actor.kind === 'Person' && (title !== null || entry !== null))
}

/** "Statement by President X", "I, X, President of ...". */
function isPresented(tokens: readonly Token[], name: NamedMention): boolean {
  const start = (name.title ?? name).from
  const before = tokens
    .slice(Math.max(0, start - 4), start)
    .map(({ text }) => text.toLowerCase())
    .join(' ')
  if (/(?:^| )i ,$/u.test(before)) return true
  return /\b(?:statement|remarks|message|letter|proclamation|speech|address|op-ed)\b.* (?:by|from|of)\b/u.test(
    ` ${before}`,
  )
}

/** "Antony J. Blinken, Secretary of State" on a line of its own. */
function isSignature(sentence: Sentence | undefined, name: NamedMention, count: number): boolean {
  if (sentence === undefined || sentence.tokens.length > 12 || sentence.tokens.at(-1)?.fineTag === '.') return false
  const alone = (name.title ?? name).from === 0 && name.to === sentence.tokens.length
  return (name.from === 0 && sentence.tokens[name.to]?.text === ',') || (alone && sentence.index > count - 6)
}

/** The person whom a label at the start of a line names; undefined: no label. */
export function labelOf(sentence: Sentence, names: readonly NamedMention[]): ActorDraft | null | undefined {
  const { tokens } = sentence
  const colon = tokens.findIndex(({ text }) => text === ':')
  if (/^(?:Q|QUESTION)$/u.test(tokens[0]?.text ?? '') && (colon === 1 || colon < 0)) return null
  if (colon < 1 || colon > 6) return undefined
  const label = tokens.slice(0, colon)
  const name = names.find(({ to, actor }) => to === colon && actor.kind === 'Person')
  const isShouted = label.every(({ text }) => !/\p{Ll}{2}/u.test(text))
  if (name !== undefined && (isShouted || label.length <= 3)) return name.actor
  return isShouted && label.length > 0 ? null : undefined
}

/** The speaker of the quotations in a sentence: the subject of a speech verb in it, else right beside it. */
export function speakerIn(discourse: Discourse, sentences: readonly Sentence[], sentence: Sentence): ActorDraft | null {
  const own = speechSubject(discourse, sentence)
  if (own !== null || sentence.quotations.length === 0) return own
  const isNear = (other: Sentence | undefined) => other !== undefined && Math.abs(other.block - sentence.block) <= 1
  const [previous, next] = [sentences[sentence.index - 1], sentences[sentence.index + 1]]
  const opens = /^["“‘']/u.test(sentence.tokens[0]?.text ?? '')
  for (const other of opens ? [previous, next] : [previous, next]) {
    const found = other !== undefined && isNear(other) ? speechSubject(discourse, other) : null
    if (found !== null) return found
  }
  return null
}

function speechSubject(discourse: Discourse, sentence: Sentence): ActorDraft | null {
  const { tokens } = sentence
  const isFree = (token: Token) => !sentence.quotations.some((quotation) => covers(quotation, token))
  const here = discourse.in(sentence.index).filter(({ actors }) => actors.length === 1)
  for (const token of tokens) {
    if (token.tag !== 'VERB' || !SPEECH.test(token.lemma) || !isFree(token)) continue
    const inverted = here.find(
      (place) =>
        place.from >= token.index + 1 && place.from <= token.index + 6 && isTitlePath(tokens, token.index, place.from),
    )
    const before = here.filter((place) => place.isSubject && place.to <= token.index).sort((a, b) => b.to - a.to)
    const close = before.find((place) => token.index - place.to < 30)
    const found = (inverted !== undefined && !isSubjectBefore(tokens, token.index) ? inverted : undefined) ?? close
    if (found?.actors[0] !== undefined) return found.actors[0]
  }
  return null
}

/** "said ministry spokesman Hong Lei": only words of a phrase between verb and name. */
function isTitlePath(tokens: readonly Token[], verb: number, name: number): boolean {
  return tokens.slice(verb + 1, name).every(({ tag }) => /^(?:NOUN|ADJ|PROPN|DET)$/u.test(tag))
}

/** A verb with a pronoun or name right before it has its subject there. */
function isSubjectBefore(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1]
  return before !== undefined && /^(?:PRON|PROPN|NOUN)$/u.test(before.tag)
}

/** Who was quoted last, for "it said", "it added"; null where the word at `at` says nothing itself. */
export function lastSource({ discourse, sentences }: Scene, at: Stretch): ActorDraft | null {
  if (!speaks(sentences[at.sentence]?.tokens ?? [], at)) return null
  for (let sentence = at.sentence; sentence >= Math.max(0, at.sentence - 3); sentence -= 1) {
    const tokens = sentences[sentence]?.tokens ?? []
    const spoken = discourse
      .in(sentence)
      .filter((place) => sentence < at.sentence || place.to <= at.from)
      .filter((place) => place.actors.length === 1 && (speaks(tokens, place) || isAccordingTo(tokens, place)))
    const [last] = [...spoken].sort((a, b) => b.from - a.from)
    if (last?.actors[0] !== undefined) return last.actors[0]
  }
  return null
}

/** The subject of a verb of speech, by the tree. */
function speaks(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const top = topOf(tokens, from, to)
  if (top?.head == null || !/^nsubj$/u.test(top.relation)) return false
  return SPEECH.test(tokens[top.head]?.lemma ?? '') || /^report$/u.test(tokens[top.head]?.lemma ?? '')
}

function isAccordingTo(tokens: readonly Token[], { from }: Stretch): boolean {
  const at = tokens[from - 1]?.fineTag === 'DT' ? from - 1 : from
  return tokens[at - 1]?.text === 'to' && /^according$/iu.test(tokens[at - 2]?.text ?? '')
}
