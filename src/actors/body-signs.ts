import type { Sentence, Token } from '../core/language.ts'
import { countryNamed } from './gazetteer.ts'
import type { NameSpan } from './model.ts'
import { childrenOf, topOf } from './tree.ts'
import { genderOf } from './word-lists.ts'

/** Whether the words around a name tell a body, whatever the name looks like: nobody says "which" or "it" of a person. */
export function isToldAsBody(name: NameSpan, sentences: readonly Sentence[]): boolean {
  const tokens = sentences[name.sentence]?.tokens ?? []
  const top = topOf(tokens, name.from, name.to)
  if (top === undefined || name.title !== null) return false
  return hasWhich(tokens, top) || saysIt(tokens, top) || isOwnedByCountry(tokens, name) || hasOfficer(tokens, name)
}

/** "Nordlift, which makes lifts". */
function hasWhich(tokens: readonly Token[], top: Token): boolean {
  const clauses = childrenOf(tokens, top.index, /^acl:relcl$/u)
  return clauses.some(({ index }) => childrenOf(tokens, index, /^nsubj/u).some(({ text }) => text === 'which'))
}

/** "Nordlift said it would appeal". */
function saysIt(tokens: readonly Token[], top: Token): boolean {
  const verb = top.head === null ? undefined : tokens[top.head]
  if (top.relation !== 'nsubj' || verb === undefined || !/^(?:say|announce|deny|claim|add|note)$/u.test(verb.lemma))
    return false
  const contents = childrenOf(tokens, verb.index, /^ccomp$/u)
  return contents.some(({ index }) =>
    childrenOf(tokens, index, /^nsubj/u).some((subject) => subject.text === 'it' && subject.index - verb.index < 3),
  )
}

/** "Finland's Nordlift": of people it is said of those whom everybody knows, by a given name. */
function isOwnedByCountry(tokens: readonly Token[], { from, words }: NameSpan): boolean {
  if (tokens[from - 1]?.fineTag !== 'POS' || genderOf(words[0] ?? '') !== null) return false
  const country = tokens[from - 2]?.text ?? ''
  return countryNamed([country]) !== null || countryNamed([tokens[from - 3]?.text ?? '', country]) !== null
}

/** "chief executive of Nordlift": places and people have none. */
function hasOfficer(tokens: readonly Token[], { from }: NameSpan): boolean {
  const isOf = /^(?:of|at)$/u.test(tokens[from - 1]?.text ?? '')
  return (
    isOf &&
    /^(?:executive|CEO|chairman|chairwoman|co-founder|shareholder|subsidiary)$/u.test(tokens[from - 2]?.lemma ?? '')
  )
}
