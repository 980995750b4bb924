import type { Sentence } from '../core/language.ts'
import { entryNamed } from './gazetteer.ts'
import type { NameSpan } from './model.ts'

const SINGULAR: Readonly<Record<string, string>> = {
  departments: 'Department',
  ministries: 'Ministry',
}

/** "the Commerce and Justice departments": two bodies that share one head word. */
export function findSharedHeads(sentence: Sentence): readonly NameSpan[] {
  return sentence.tokens.flatMap((token) => {
    const head = SINGULAR[token.text.toLowerCase()]
    const and = sentence.tokens[token.index - 2]
    if (head === undefined || and?.text !== 'and') return []
    return [token.index - 3, token.index - 1].flatMap((at) => {
      const word = sentence.tokens[at]
      const entry = word === undefined ? null : entryNamed(`${word.text} ${head}`)
      if (word === undefined || entry === null) return []
      const stretch = {
        sentence: sentence.index,
        from: at,
        to: at + 1,
        text: word.text,
        words: [...`${word.text} ${head}`.split(' ')],
      }
      const rest = { kind: entry.kind, title: null, country: null, isWeak: false }
      return [{ ...stretch, ...rest, entry, form: 'alias' as const, rule: 'alias/shared-head', score: 0.85 }]
    })
  })
}
