import type { Sentence, Token } from '../core/language.ts'
import { bodyEnd, bodyInTitle, innerCut, isLooseAdjective, isPrefixed, isUnitOf } from './cut-run.ts'
import { type Match, matchEntry } from './gazetteer.ts'
import { guessOf } from './guesses.ts'
import type { NameSpan, Stretch } from './model.ts'
import { behindOffice, personBehindField, titleEnd } from './titles.ts'
import { fromMatch, headOf, personAfterTitle, textOf, unknownBody, unknownName } from './unknown-names.ts'
import { headKind, isTitleHead } from './word-lists.ts'

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
  if (behind !== null)
    return { name: personAfterTitle(sentence, { ...rest, from: behind }, { ...rest, to: behind }), to }
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
  const isApposed =
    known.entry.kind === 'InternationalOrganization' && words.length === 1 && words[0]?.text === 'Alliance'
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
