import type { Document } from '../core/document.ts'
import type { Sentence, Token } from '../core/language.ts'
import { covers } from '../core/span.ts'
import type { Written } from './datelines.ts'
import type { Discourse, Place } from './discourse.ts'
import type { ActorDraft, Stretch } from './model.ts'
import type { Scene } from './scene.ts'
import { childrenOf, topOf } from './tree.ts'

const SPEECH =
  /^(?:say|tell|add|note|argue|warn|write|explain|stress|state|announce|claim|insist|declare|tweet|comment|remark|reply|respond|continue|admit|concede|recall|ask)$/u

/** The speaker of the quotations in a sentence: the subject of a speech verb in it or in the sentences that the quotation runs through, else right beside it. */
export function speakerIn(discourse: Discourse, { document, sentences }: Written, sentence: Sentence): Place | null {
  const own = speechSubject(discourse, sentence)
  if (own !== null || sentence.quotations.length === 0) return own
  let last = sentence.index
  for (; runsOn(document, sentences[last], sentences[last + 1]); last += 1) {
    const found = speechSubject(discourse, sentences[last + 1])
    if (found !== null) return found
  }
  let first = sentence.index
  while (runsOn(document, sentences[first - 1], sentences[first])) first -= 1
  const isNear = (other: Sentence | undefined) => other !== undefined && Math.abs(other.block - sentence.block) <= 1
  for (const other of [sentences[first - 1], sentences[last + 1]]) {
    const found = isNear(other) ? speechSubject(discourse, other) : null
    if (found !== null) return found
  }
  return null
}

/** Whether a quotation that fills the end of a sentence goes on in the next, without a new opening mark. */
function runsOn({ text }: Document, sentence: Sentence | undefined, next: Sentence | undefined): boolean {
  const end = sentence?.quotations.at(-1)?.end
  const start = next?.quotations[0]?.start
  if (sentence === undefined || next === undefined || start === undefined || sentence.block !== next.block) return false
  return end === sentence.end && start === next.start && !/["“”‘]/u.test(text[start] ?? '')
}

function speechSubject(discourse: Discourse, sentence: Sentence | undefined): Place | null {
  if (sentence === undefined) return null
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
    const turned = inverted !== undefined && !isSubjectBefore(tokens, token.index) ? inverted : undefined
    const found = subjectByTree(tokens, here, token) ?? turned ?? close
    if (found !== undefined) return found
  }
  return null
}

/** Whoever the subject's word in the tree belongs to; a name before other words. */
function subjectByTree(tokens: readonly Token[], here: readonly Place[], verb: Token): Place | undefined {
  const [subject] = childrenOf(tokens, verb.index, /^nsubj$/u)
  if (subject === undefined || /^(?:who|which|that)$/iu.test(subject.text)) return undefined
  const fits = here.filter(({ from, to }) => from <= subject.index && subject.index < to)
  return fits.find(({ actors }) => actors[0]?.kind !== 'Group') ?? fits[0]
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
