import type { Token } from '../core/language.ts'
import { isBelow } from '../core/word-tree.ts'
import type { TakenDraft } from './draft.ts'
import type { SentenceView } from './view.ts'

/** Their clause of content says what did not happen: "denied that it had held talks". */
const DENYING: ReadonlySet<string> = new Set(['deny', 'refute', 'rebut'])
const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'never', 'no', 'nor', 'neither', 'hardly'])

/** Whether the deed is what somebody denies, in a clause of that verb's own, or is done to neither of two. */
export function isDenied({ tokens }: SentenceView, { token, guess, isCarried }: TakenDraft): boolean {
  if (guess.status !== 'actual' && guess.status !== 'alleged') return false
  if (hasNeither(tokens, token)) return true
  let at = tokens[token]
  // "held talks": the noun stands for its verb.
  if (at?.relation === 'obj' || (isCarried && at?.relation !== 'ccomp')) at = above(tokens, at)
  const first = at?.relation === 'conj' ? above(tokens, at) : undefined
  if (first !== undefined) {
    if (first.fineTag !== at?.fineTag) return false // "denies that it met Acme and blames Globex"
    at = first
  }
  if (at === undefined || (at.relation !== 'ccomp' && at.relation !== 'xcomp')) return false
  const verb = above(tokens, at)
  return verb !== undefined && DENYING.has(verb.lemma.toLowerCase()) && !isNegated(tokens, verb)
}

/** "The order names neither Globex nor Acme." */
function hasNeither(tokens: readonly Token[], verb: number): boolean {
  return tokens.some(({ text, head }) => {
    const noun = /^neither$/iu.test(text) && head !== null ? tokens[head] : undefined
    return noun?.head === verb && /^(?:obj|nsubj)/u.test(noun.relation)
  })
}

/**
 * The accusation that was not made, under which this deed stands: "nobody accused Globex of bribing the officer". Then
 * nobody alleges the deed.
 */
export function missingAccusation(
  { tokens }: SentenceView,
  drafts: readonly TakenDraft[],
  { token, guess }: TakenDraft,
): TakenDraft | null {
  if (guess.status !== 'alleged') return null
  const isUnmade = (draft: TakenDraft) => draft.type === 'ACCUSE' && draft.guess.status === 'denied'
  return drafts.find((draft) => isUnmade(draft) && isBelow(tokens, token, draft.token)) ?? null
}

function above(tokens: readonly Token[], token: Token | undefined): Token | undefined {
  return token === undefined || token.head === null ? undefined : tokens[token.head]
}

function isNegated(tokens: readonly Token[], verb: Token): boolean {
  return tokens.some(({ head, lemma }) => head === verb.index && NEGATIONS.has(lemma.toLowerCase()))
}
