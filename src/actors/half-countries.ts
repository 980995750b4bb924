import type { Sentence, Token } from '../core/language.ts'
import { entryNamed } from './gazetteer.ts'
import type { NameSpan } from './model.ts'
import { isNameWord } from './name-connectors.ts'
import { fromMatch } from './unknown-names.ts'

/** What the press calls the Koreas once it has named them. */
const HALVES: ReadonlyMap<string, string> = new Map([
  ['North', 'North Korea'],
  ['South', 'South Korea'],
])

/** "The North has spurned the offers", in a text that names North Korea. */
export function withHalves(names: readonly NameSpan[], sentences: readonly Sentence[]): readonly NameSpan[] {
  const codes = new Set(names.map(({ entry }) => (entry?.kind === 'Country' ? entry.country : null)))
  if (!codes.has('KP')) return names
  const found = sentences.flatMap((sentence) => {
    const here = names.filter((name) => name.sentence === sentence.index)
    return halvesIn(sentence).filter(({ from, to }) => !here.some((name) => name.from < to && from < name.to))
  })
  return [...names, ...found].sort((a, b) => a.sentence - b.sentence || a.from - b.from)
}

function halvesIn(sentence: Sentence): readonly NameSpan[] {
  return sentence.tokens.flatMap((token, from) => {
    const entry = isHalf(sentence.tokens, from) ? entryNamed(HALVES.get(token.text) ?? '') : null
    return entry === null ? [] : [{ ...fromMatch(sentence, from, { entry, form: 'alias', to: from + 1 }), score: 0.8 }]
  })
}

/** With an article, and no part of a longer name ("the North Atlantic", "the South of France"). */
function isHalf(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    HALVES.has(tokens[at]?.text ?? '') &&
    /^the$/iu.test(tokens[at - 1]?.text ?? '') &&
    !isNameWord(next) &&
    next?.text !== 'of' &&
    next?.tag !== 'NOUN'
  )
}
