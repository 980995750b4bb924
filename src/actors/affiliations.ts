import type { Sentence } from '../core/language.ts'
import { guessOf } from './guesses.ts'
import { isEasternName } from './hint-kind.ts'
import type { NameSpan } from './model.ts'
import { coreWords } from './name-forms.ts'

/**
 * The names that people stand under ("FTU's Alice Mak", "Claudia Mo of the Civic Party"), where most of those of a
 * known kind are parties: then the others are parties too, as in reports of elections.
 */
export function partyNames(names: readonly NameSpan[], sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Map<string, NameSpan['kind']>()
  for (const name of names) {
    if (!isAffiliation(name, names, sentences)) continue
    const key = coreWords(name.words).join(' ')
    found.set(key, name.kind ?? found.get(key) ?? null)
  }
  const kinds = [...found.values()].filter((kind) => kind !== null)
  const parties = kinds.filter((kind) => kind === 'Party').length
  if (parties < LEAST || parties * 2 < kinds.length) return new Set()
  return new Set([...found].flatMap(([key, kind]) => (kind === 'Government' || kind === 'Media' ? [] : [key])))
}

const LEAST = 3

function isAffiliation(name: NameSpan, names: readonly NameSpan[], sentences: readonly Sentence[]): boolean {
  if (name.entry?.kind === 'Country' || isPerson(name, sentences)) return false
  const tokens = sentences[name.sentence]?.tokens ?? []
  const here = names.filter(({ sentence }) => sentence === name.sentence)
  const owned = here.find(({ from }) => from === name.to + 1 && tokens[name.to]?.fineTag === 'POS')
  const link = tokens[name.from - 1]?.fineTag === 'DT' ? name.from - 2 : name.from - 1
  const holder = here.find(({ to }) => to === link && /^(?:of|from)$/u.test(tokens[link]?.text ?? ''))
  return [owned, holder].some((person) => person !== undefined && isPerson(person, sentences))
}

function isPerson(name: NameSpan, sentences: readonly Sentence[]): boolean {
  if (name.kind !== null) return name.kind === 'Person'
  const words = coreWords(name.words)
  if (words.length < 2) return false
  return isEasternName(words) || guessOf(sentences[name.sentence], name)?.kind === 'person'
}
