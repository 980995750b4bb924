import type { ActorKind } from '../core/actor.ts'
import type { Sentence, Token } from '../core/language.ts'
import { type Match, matchEntry } from './gazetteer.ts'
import { guessOf } from './guesses.ts'
import { hintKind } from './hint-kind.ts'
import type { NameSpan, Stretch } from './model.ts'
import { topOf } from './tree.ts'
import { headKind, isTitleHead, partyClasses } from './word-lists.ts'

export function fromMatch(sentence: Sentence, from: number, { entry, form, to }: Match): NameSpan {
  const stretch = { sentence: sentence.index, from, to }
  return {
    ...stretch,
    ...textOf(sentence, stretch),
    form,
    rule: `${form}/gazetteer`,
    score: form === 'metonym' ? 0.8 : 0.95,
    entry,
    kind: entry.kind,
    title: null,
    country: null,
    isWeak: false,
  }
}

export function personAfterTitle(sentence: Sentence, rest: Stretch, title: Stretch): NameSpan | null {
  const known = matchEntry(sentence.tokens, rest.from)
  if (known !== null && known.to >= rest.to) return { ...fromMatch(sentence, rest.from, known), title }
  const name = unknownName(sentence, rest, title)
  return name === null ? null : { ...name, kind: 'Person', rule: 'name/after-title', score: 0.9 }
}

export function unknownName(sentence: Sentence, stretch: Stretch, title: Stretch | null): NameSpan | null {
  const words = sentence.tokens.slice(stretch.from, stretch.to)
  const head = headOf(words)
  if (
    head === 'Thing' &&
    !isSurnamed(sentence, stretch) &&
    !isActingBody(sentence, stretch) &&
    (title === null || isOrder(words))
  )
    return null
  if (title === null && (isCapitalNoun(sentence.tokens, stretch) || isOfPeople(sentence.tokens, stretch))) return null
  const hint = hintKind(sentence, stretch)
  if (hint === 'Thing') return null
  const kind: ActorKind | null = title === null ? (head === 'Thing' ? null : head) : 'Person'
  return {
    ...unknownBody(sentence, stretch),
    kind: kind ?? hint,
    title,
    rule: kind === null ? 'name/capitals' : 'name/head-word',
  }
}

/** "Nathan Law": what a word of things ends may be a family's name. */
function isSurnamed(sentence: Sentence, stretch: Stretch): boolean {
  const guess = guessOf(sentence, stretch)
  return guess?.kind === 'person' && guess.score >= 0.8 && stretch.to - stretch.from > 1
}

/** "Vantor Rolling Stock offered": what does something, and is a body to the reader, is one whatever its last word. */
function isActingBody(sentence: Sentence, stretch: Stretch): boolean {
  const guess = guessOf(sentence, stretch)
  const top = topOf(sentence.tokens, stretch.from, stretch.to)
  const isBody = guess?.kind === 'organization' && guess.score >= 0.6 && stretch.to - stretch.from > 1
  return isBody && top?.relation === 'nsubj' && sentence.tokens[top.head ?? -1]?.tag === 'VERB'
}

/** "Executive Order 13873" is no Mr Order. */
function isOrder(words: readonly Token[]): boolean {
  return /^(?:Orders?|Directive|Session|Branch|Summary|Agreement)$/u.test(words[0]?.text ?? '')
}

export function unknownBody(sentence: Sentence, stretch: Stretch): NameSpan {
  return {
    ...stretch,
    ...textOf(sentence, stretch),
    form: /^[\p{Lu}\d&.]{2,}$/u.test(textOf(sentence, stretch).text) ? 'acronym' : 'name',
    rule: 'name/head-word',
    score: 0.8,
    entry: null,
    kind: null,
    title: null,
    country: null,
    isWeak: false,
  }
}

/** "the Commission", "our Administration", "Navy": a common noun in capitals, for the phrases to resolve. */
function isCapitalNoun(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const word = tokens[to - 1]?.text ?? ''
  const isBare = tokens
    .slice(from, to - 1)
    .every(({ text }) => /^(?:Federal|Central|Foreign|Prime|Defense|Defence)$/u.test(text))
  const isSeveral = to - from > 1 && /^(?:Ministers|Government)$/u.test(word)
  if ((to - from > 1 && !(isBare && isSeveral)) || /^\p{Lu}{2,}$/u.test(word)) return false
  const lower = word.toLowerCase()
  return partyClasses(lower).size > 0 || partyClasses(lower.replace(/s$/u, '')).size > 0 || isTitleHead(word)
}

/** "Chinese Military Companies": several of a country, and nobody's name. */
function isOfPeople(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const isSeveral = /^(?:Companies|Firms|Enterprises|Entities|Officials|Nationals|Citizens|Authorities)$/u
  return isSeveral.test(tokens[to - 1]?.text ?? '') && matchEntry(tokens, from - 1)?.form === 'demonym'
}

export function textOf(
  sentence: Sentence,
  stretch: Stretch,
): { readonly text: string; readonly words: readonly string[] } {
  const tokens = sentence.tokens.slice(stretch.from, stretch.to)
  let text = ''
  let end = tokens[0]?.start ?? 0
  for (const token of tokens) {
    text += (token.start > end ? ' ' : '') + token.text
    end = token.end
  }
  return { text, words: tokens.map((token) => token.text) }
}

/** The kind by the head word: the last word, or the one before "of". */
export function headOf(words: readonly Token[]): ReturnType<typeof headKind> {
  const preposition = words.findIndex(({ text }) => /^(?:of|for|on)$/u.test(text))
  const head = words[(preposition > 0 ? preposition : words.length) - 1]?.text ?? ''
  if (
    words.length === 1 &&
    /^(?:House|Power|Systems|Solutions|Community|Capital|Energy|Industry|Technology)$/u.test(head)
  )
    return null
  return headKind(head)
}
