import type { Sentence, Token } from '../core/language.ts'
import type { NamedMention } from './join-names.ts'
import { childrenOf, topOf } from './tree.ts'
import { partyClasses } from './word-lists.ts'

/** Notes by which common nouns the text describes those whom it names: they may stand for them later ("the chain"). */
export function describeNames(names: readonly NamedMention[], sentences: readonly Sentence[]): void {
  for (const name of names) {
    if (name.actor.kind === 'Country' || name.actor.kind === 'Group') continue
    for (const noun of nounsBeside(name, sentences[name.sentence]?.tokens ?? [])) {
      name.actor.nouns.add(noun)
      name.actor.described.add(noun)
    }
  }
}

function nounsBeside(name: NamedMention, tokens: readonly Token[]): readonly string[] {
  const top = topOf(tokens, name.from, name.to)
  const before = tokens[name.from - 1]
  const isBefore = before?.tag === 'NOUN' && before.fineTag === 'NN' && isJoined(tokens, before, top)
  const found = [...(isBefore ? [before] : []), ...(top === undefined ? [] : describing(tokens, top))]
  const isPerson = name.actor.kind === 'Person'
  return found
    .filter(({ tag, fineTag }) => tag === 'NOUN' && fineTag === 'NN')
    .map(({ lemma }) => lemma.toLowerCase())
    .filter((noun) => fits(noun, isPerson))
}

/** Part of the name's own phrase, either way: "[the chain] Nordkauf". */
function isJoined(tokens: readonly Token[], noun: Token, top: Token | undefined): boolean {
  if (top === undefined) return false
  return noun.head === top.index || top.head === noun.index || tokens[noun.index]?.head === top.head
}

/** "Nordkauf, a grocery chain", "Nordkauf is a grocery chain", "the grocery chain, Nordkauf". */
function describing(tokens: readonly Token[], top: Token): readonly Token[] {
  const head = top.head === null ? undefined : tokens[top.head]
  const around = head !== undefined && top.relation === 'appos' ? [head] : []
  const isSubject =
    head !== undefined && top.relation === 'nsubj' && childrenOf(tokens, head.index, /^cop$/u).length > 0
  const isDenied = isSubject && childrenOf(tokens, head.index).some(({ lemma }) => lemma === 'not')
  return [...childrenOf(tokens, top.index, /^appos$/u), ...around, ...(isSubject && !isDenied ? [head] : [])]
}

function fits(noun: string, isPerson: boolean): boolean {
  const classes = partyClasses(noun)
  return classes.size > 0 && (isPerson ? classes.has('person') : !classes.has('person') || classes.size > 1)
}
