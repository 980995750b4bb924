import type { Token } from '../core/language.ts'

/** The word of a stretch that the others hang on; its first word where there is no tree. */
export function topOf(tokens: readonly Token[], from: number, to: number): Token | undefined {
  return tokens.slice(from, to).find(({ head }) => head !== null && (head < from || to <= head)) ?? tokens[from]
}

/** The words right on `head`, of one relation or all. */
export function childrenOf(tokens: readonly Token[], head: number, relation?: RegExp): readonly Token[] {
  return tokens.filter((token) => token.head === head && (relation?.test(token.relation) ?? true))
}

/** The subject of a copula whose predicate the noun is ("X is the largest maker", "X, which is"); null: it is none. */
export function subjectOf(tokens: readonly Token[], noun: number): Token | null {
  if (childrenOf(tokens, noun, /^cop$/u).length === 0) return null
  const [subject] = childrenOf(tokens, noun, /^nsubj/u)
  if (subject === undefined) return null
  const isRelative = /^(?:which|who|that)$/iu.test(subject.text)
  const head = tokens[noun]?.head ?? -1
  return isRelative ? (tokens[noun]?.relation === 'acl:relcl' ? (tokens[head] ?? null) : null) : subject
}
