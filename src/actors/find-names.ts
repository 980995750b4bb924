import type { Sentence, Token } from '../core/language.ts'
import { leadersBySurname, matchEntry } from './gazetteer.ts'
import { organizationEnd } from './guesses.ts'
import { withHalves } from './half-countries.ts'
import type { NameSpan, Stretch } from './model.ts'
import { isCalendarWord, isNameWord, overConnector } from './name-connectors.ts'
import { isLegalForm, isLegalFormOnly } from './name-forms.ts'
import { findSharedHeads } from './shared-heads.ts'
import { splitRun } from './split-run.ts'
import { titleEnd } from './titles.ts'
import { headKind, isTitleModifier } from './word-lists.ts'

/** Whether nearly every long word has a capital, as in many headlines: a capital says little there. */
function isTitleCase({ tokens }: Sentence): boolean {
  const long = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text))
  return (
    long.length >= 3 &&
    tokens.at(-1)?.fineTag !== '.' &&
    long.filter(({ text }) => /^\p{Lu}/u.test(text)).length / long.length >= 0.8
  )
}

/** All proper names of the document's sentences, in text order. */
export function findNames(sentences: readonly Sentence[]): readonly NameSpan[] {
  return withHalves(sentences.flatMap(namesOf), sentences)
}

function namesOf(sentence: Sentence): readonly NameSpan[] {
  const isWeak = isTitleCase(sentence)
  const shared = findSharedHeads(sentence)
  const isFree = (name: NameSpan) => !shared.some(({ from, to }) => name.from < to && from < name.to)
  const names = runsOf(sentence)
    .flatMap((run) => splitRun(sentence, run))
    .filter((name) => isFree(name) && !isLegalFormOnly(name.words) && !leadsGovernment(sentence, name))
    .map((name) =>
      isWeak && name.entry === null && name.title === null && name.kind === null ? { ...name, isWeak } : name,
    )
  return [...names, ...shared].sort((a, b) => a.from - b.from)
}

/** "the Biden administration" is the country, not the man. */
function leadsGovernment({ tokens }: Sentence, { to, words, title }: NameSpan): boolean {
  const isGovernment = /^(?:administration|government|regime|cabinet)$/u.test(tokens[to]?.lemma ?? '')
  return isGovernment && title === null && words.some((word) => leadersBySurname(word).length > 0)
}

/** Stretches of capitalised words that belong together, with the small words that names hold inside. */
function runsOf(sentence: Sentence): readonly Stretch[] {
  const runs: Stretch[] = []
  const { tokens } = sentence
  let at = 0
  while (at < tokens.length) {
    if (!startsName(tokens, at) && !startsBody(sentence, at)) {
      at += 1
      continue
    }
    const to = guessedEnd(sentence, at, runEnd(tokens, at))
    runs.push({ sentence: sentence.index, from: at, to })
    at = to
  }
  return runs
}

/** The words agree already: names and what stands between them. */
const LEAST = 0.5

/** The tree and the guesses know of longer names: "Ned Price", "Council for the Welfare of Immigrants". */
function guessedEnd(sentence: Sentence, from: number, end: number): number {
  const { tokens } = sentence
  let to = end
  while (isFlatPart(tokens[to], from, to)) to += 1
  const guessed = isCountryOf(tokens, from, to) ? to : (organizationEnd(sentence, from, LEAST) ?? to)
  const isName = (token: Token) => isNameWord(token) || /^(?:of|and|&|for|on|the)$/u.test(token.text)
  if (guessed === to + 1 && /^\d{1,3}$/u.test(tokens[to]?.text ?? '')) return guessed // "Channel 4"
  const isWhole = isNameWord(tokens[guessed - 1]) && tokens.slice(to, guessed).every(isName)
  return guessed > to && isWhole && !holdsTwo(tokens, to, guessed) ? guessed : to
}

/** "Hale and Foreign Minister Ferrand", "... of Norway and the White House": behind "and" stands somebody of his own. */
function holdsTwo(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text, index }) => {
    if (!/^(?:and|&)$/u.test(text)) return false
    const next = tokens[index + 1]?.text === 'the' ? index + 2 : index + 1
    return matchEntry(tokens, next) !== null || titleEnd(tokens, next, to) !== null
  })
}

/** "Nordlift AG of Germany": where a company comes from is no part of its name; "Bank of Norway" is another matter. */
function isCountryOf(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]?.text !== 'of') return false
  const words = tokens.slice(from, to)
  if (isLegalForm(words.at(-1)?.text ?? '')) return true
  const isFirm = (word: string) => isLegalForm(word) || (headKind(word) === 'Company' && word !== 'Bank')
  const at = tokens[to + 1]?.text === 'the' ? to + 2 : to + 1
  return (
    matchEntry(tokens, at)?.entry.kind === 'Country' &&
    words.every(({ text }) => headKind(text) === null || isFirm(text))
  )
}

function isFlatPart(token: Token | undefined, from: number, to: number): boolean {
  if (token?.relation !== 'flat' || token.head === null) return false
  return /^\p{Lu}/u.test(token.text) && from <= token.head && token.head < to
}

function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (isMay(tokens, at) || isJan(tokens, at)) return true
  if (token === undefined || isCalendarWord(token) || (at === 0 && token.text === 'Q')) return false
  return isNameWord(token) || matchEntry(tokens, at) !== null
}

/** "Boreal Elements said": a body's first word may be an adjective or noun; all of what the reader sees has capitals. */
function startsBody(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  const end = organizationEnd(sentence, at, LEAST)
  if (end === null || end < at + 2 || !/^(?:ADJ|NOUN|VERB)$/u.test(tokens[at]?.tag ?? '')) return false
  const first = tokens[at]?.text ?? ''
  return /^\p{Lu}\p{Ll}/u.test(first) && !isTitleModifier(first) && tokens.slice(at + 1, end).every(isNameWord)
}

/** "May warned China", "Mrs May": the woman, not the month. */
function isMay(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'May' || tokens[at]?.tag !== 'PROPN') return false
  const isSubject = tokens[at]?.relation === 'nsubj' && tokens[at + 1]?.tag === 'VERB'
  return isSubject || /^(?:Mrs|Ms|Mr|Dr)\.?$|^(?:Minister|Secretary)$/u.test(tokens[at - 1]?.text ?? '')
}

/** "Jan Novak": the man, not January. */
function isJan(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  return (
    token?.text === 'Jan' &&
    next !== undefined &&
    isNameWord(next) &&
    (next.relation === 'flat' || token.head === next.index)
  )
}

function runEnd(tokens: readonly Token[], from: number): number {
  const known = matchEntry(tokens, from)
  let to = Math.max(known?.to ?? 0, from + 1)
  for (;;) {
    const inner = matchEntry(tokens, to)
    if (isNameWord(tokens[to]) || isMay(tokens, to) || isJan(tokens, to)) to = Math.max(inner?.to ?? 0, to + 1)
    else {
      const next = overConnector(tokens, from, to)
      if (next === null) return to
      to = next
    }
  }
}
