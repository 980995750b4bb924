import type { ActorKind } from '../core/actor.ts'
import type { Sentence, Token } from '../core/language.ts'
import { bodyEnd, bodyInTitle, innerCut, isLooseAdjective, isPrefixed, isUnitOf } from './cut-run.ts'
import { type Match, matchEntry } from './gazetteer.ts'
import { guessOf } from './guesses.ts'
import { hintKind } from './hint-kind.ts'
import type { NameSpan, Stretch } from './model.ts'
import { behindOffice, personBehindField, titleEnd } from './titles.ts'
import { topOf } from './tree.ts'
import { headKind, isTitleHead, partyClasses } from './word-lists.ts'

/** The names in one run of capitalised words: "US President Barack Obama" holds a country, a title and a person. */
export function splitRun(sentence: Sentence, run: Stretch): readonly NameSpan[] {
  const { tokens } = sentence
  const names: NameSpan[] = []
  let at = run.from
  while (at < run.to) {
    const step = nextName(sentence, { ...run, from: at, to: bodyEnd(sentence, at, run.to) })
    if (step.name !== null) names.push(step.name)
    at = Math.max(step.to, at + 1)
    while (at < run.to && /^(?:and|&|of|for|on|-|'s|’s|,|the|against)$/u.test(tokens[at]?.text ?? '')) at += 1
  }
  return names
}

interface Step {
  readonly name: NameSpan | null
  readonly to: number
}

function nextName(sentence: Sentence, rest: Stretch): Step {
  const { tokens } = sentence
  const { from, to } = rest
  const match = matchEntry(tokens, from)
  const known = match !== null && isPersonsName(sentence, rest, match) ? null : match
  if (known !== null && known.to >= to) return { name: fromMatch(sentence, from, known), to: known.to }
  const title = isGeneralBody(tokens, from, to) ? null : titleEnd(tokens, from, to)
  const body = title === null ? null : bodyInTitle(sentence, from, title)
  if (body !== null) return { name: null, to: body }
  if (title !== null && title < to && /^(?:of|for|at|on)$/u.test(tokens[title]?.text ?? '')) {
    const person = personBehindField(tokens, title + 1, to)
    if (person === null) return { name: null, to: title }
    return { name: personAfterTitle(sentence, { ...rest, from: person }, { ...rest, to: person }), to }
  }
  if (title !== null && title < to)
    return { name: personAfterTitle(sentence, { ...rest, from: title }, { ...rest, to: title }), to }
  if (title !== null) return { name: null, to: title }
  if (known !== null) return behindMatch(sentence, rest, known)
  if (isLooseAdjective(sentence, rest)) return { name: null, to: from + 1 }
  const behind = behindOffice(tokens, from, to)
  if (behind !== null) return { name: personAfterTitle(sentence, { ...rest, from: behind }, { ...rest, to: behind }), to }
  const cut = innerCut(sentence, from, to)
  const name = unknownName(sentence, { ...rest, to: cut }, null)
  const inner = name === null ? innerCountry(tokens, from + 1, cut) : null
  return { name, to: inner ?? cut }
}

/** "Renewed U.S.-Canada Partnership": a thing's name may hold a country's. */
function innerCountry(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) if (matchEntry(tokens, at)?.entry.kind === 'Country') return at
  return null
}

/** "General Services Administration", "Justice Ministry": no general and no judge. */
function isGeneralBody(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^(?:General|Justice)$/u.test(tokens[from]?.text ?? '')) return false
  const of = tokens.findIndex(({ text, index }) => index > from && index < to && text === 'of')
  const kind = headKind(tokens[(of < 0 ? to : of) - 1]?.text ?? '')
  return kind !== null && kind !== 'Thing' && kind !== 'Person'
}

/** "Cairo Amador": a person may bear a capital's name; the reader must be sure. */
function isPersonsName(sentence: Sentence, rest: Stretch, { form, to }: Match): boolean {
  if (form !== 'metonym' || to - rest.from > 1 || rest.to === to) return false
  const guess = guessOf(sentence, rest)
  return guess?.kind === 'person' && guess.score >= 0.75
}

/** A known name that is only the beginning of the run. */
function behindMatch(sentence: Sentence, rest: Stretch, known: Match): Step {
  const { tokens } = sentence
  if (isPrefixed(tokens, rest.from)) return { name: fromMatch(sentence, rest.from, known), to: known.to }
  const words = tokens.slice(known.to, rest.to)
  const head = headOf(words)
  const isCountry = known.entry.kind === 'Country'
  const isApposed = known.entry.kind === 'InternationalOrganization' && words.length === 1 && words[0]?.text === 'Alliance'
  if (isApposed) return { name: { ...fromMatch(sentence, rest.from, known), to: rest.to }, to: rest.to } // "the NATO Alliance"
  if (words.length > 0 && /^(?:and|,)$/u.test(words[0]?.text ?? ''))
    return { name: fromMatch(sentence, rest.from, known), to: known.to }
  if (!isCountry && words.every(({ text }) => headKind(text) === 'Company')) {
    return {
      name: { ...fromMatch(sentence, rest.from, known), to: rest.to, ...textOf(sentence, { ...rest }) },
      to: rest.to,
    }
  }
  if (titleEnd(tokens, known.to, rest.to) !== null) return { name: fromMatch(sentence, rest.from, known), to: known.to }
  const inner = matchEntry(tokens, known.to)
  if (inner === null && isUnitOf(sentence, rest, known)) {
    return { name: { ...fromMatch(sentence, rest.from, known), to: rest.to, ...textOf(sentence, rest) }, to: rest.to }
  }
  const isWhole = inner?.to === rest.to
  const isThing = headKind(words.at(-1)?.text ?? '') === 'Thing' // "US Commerce Department Entity List"
  if (isCountry && inner !== null && (isWhole || isThing)) {
    const body = bodyOfCountry(sentence, { ...rest, to: inner.to }, { known, inner })
    if (body !== null) return { name: body, to: inner.to }
  }
  if (head === 'Thing') {
    const acts = known.entry.kind !== 'Person' && known.entry.kind !== 'Media'
    return { name: acts ? fromMatch(sentence, rest.from, known) : null, to: acts ? known.to : rest.to }
  }
  if (head !== null && !words.some(({ text }) => isTitleHead(text))) {
    return {
      name: { ...unknownBody(sentence, rest), kind: head, country: known.entry.country },
      to: rest.to,
    }
  }
  return { name: fromMatch(sentence, rest.from, known), to: known.to }
}

/** "US Commerce Department": a known body behind its country, or one that another country has too. */
function bodyOfCountry(
  sentence: Sentence,
  stretch: Stretch,
  { known, inner }: { readonly known: Match; readonly inner: Match },
): NameSpan | null {
  const { entry } = inner
  if (entry.kind === 'Country') return null
  const body = fromMatch(sentence, known.to, inner)
  if (entry.country === known.entry.country) return { ...body, ...stretch, ...textOf(sentence, stretch) }
  const isOften = entry.kind === 'Government' || entry.kind === 'Party' || entry.kind === 'Military'
  return isOften ? { ...unknownBody(sentence, stretch), kind: entry.kind, country: known.entry.country } : null
}

function fromMatch(sentence: Sentence, from: number, { entry, form, to }: Match): NameSpan {
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

function personAfterTitle(sentence: Sentence, rest: Stretch, title: Stretch): NameSpan | null {
  const known = matchEntry(sentence.tokens, rest.from)
  if (known !== null && known.to >= rest.to) return { ...fromMatch(sentence, rest.from, known), title }
  const name = unknownName(sentence, rest, title)
  return name === null ? null : { ...name, kind: 'Person', rule: 'name/after-title', score: 0.9 }
}

function unknownName(sentence: Sentence, stretch: Stretch, title: Stretch | null): NameSpan | null {
  const words = sentence.tokens.slice(stretch.from, stretch.to)
  const head = headOf(words)
  if (head === 'Thing' && !isSurnamed(sentence, stretch) && !isActingBody(sentence, stretch) && (title === null || isOrder(words))) return null
  if (title === null && isCapitalNoun(sentence.tokens, stretch)) return null
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

function unknownBody(sentence: Sentence, stretch: Stretch): NameSpan {
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
  const isBare = tokens.slice(from, to - 1).every(({ text }) => /^(?:Federal|Central|Foreign|Prime|Defense|Defence)$/u.test(text))
  const isSeveral = to - from > 1 && /^(?:Ministers|Government)$/u.test(word)
  if ((to - from > 1 && !(isBare && isSeveral)) || /^\p{Lu}{2,}$/u.test(word)) return false
  const lower = word.toLowerCase()
  return partyClasses(lower).size > 0 || partyClasses(lower.replace(/s$/u, '')).size > 0 || isTitleHead(word)
}

function textOf(sentence: Sentence, stretch: Stretch): { readonly text: string; readonly words: readonly string[] } {
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
function headOf(words: readonly Token[]): ReturnType<typeof headKind> {
  const preposition = words.findIndex(({ text }) => /^(?:of|for|on)$/u.test(text))
  const head = words[(preposition > 0 ? preposition : words.length) - 1]?.text ?? ''
  if (
    words.length === 1 &&
    /^(?:House|Power|Systems|Solutions|Community|Capital|Energy|Industry|Technology)$/u.test(head)
  )
    return null
  return headKind(head)
}
