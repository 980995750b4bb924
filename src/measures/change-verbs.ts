import type { Token } from '../core/language.ts'
import type { ListChangeKind } from '../core/measure.ts'

const VERBS: Readonly<Record<ListChangeKind, ReadonlySet<string>>> = {
  added: new Set(['add', 'put', 'place', 'list', 'include', 'designate', 'enter', 'name']),
  removed: new Set(['remove', 'delete', 'drop', 'take', 'strike', 'delist']),
  revised: new Set(['revise', 'modify', 'correct', 'amend', 'update']),
}
const PREPOSITIONS: Readonly<Record<ListChangeKind, RegExp>> = {
  added: /^(?:to|on|onto|in)$/iu,
  removed: /^(?:from|off)$/iu,
  revised: /^(?:to|on|in|under)$/iu,
}

/** What a verb does to a list with which it is joined by a preposition: "added to", "removed from"; null: nothing. */
export function changeOf({ lemma, tag, fineTag }: Token, preposition: string): ListChangeKind | null {
  // "Including ... to the list" includes nobody in it.
  if (tag !== 'VERB' || (lemma === 'include' && fineTag === 'VBG')) return null
  const kinds: readonly ListChangeKind[] = ['added', 'removed', 'revised']
  const word = lemma.toLowerCase()
  return kinds.find((kind) => VERBS[kind].has(word) && PREPOSITIONS[kind].test(preposition)) ?? null
}
