import type { Chunk, Mark } from './chunk-model.ts'
import { type Clause, type ClauseLink, isReduced, type Parent } from './clause-model.ts'

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'whether'])
const CONTENT: ReadonlySet<string> = new Set(['that', 'how', 'why', 'what', 'whether'])

/** What a verb group hangs on, judged by what stands left of it. Earlier clauses are known. */
export function findParent(chunks: readonly Chunk[], at: number, clauses: readonly Clause[]): Parent {
  const verb = chunks[at]
  if (verb?.kind !== 'verb') return root()
  switch (verb.form) {
    case 'infinitive':
      return infinitiveParent(chunks, at, clauses)
    case 'gerund':
      return gerundParent(chunks, at, clauses)
    case 'participle':
      return participleParent(chunks, at, clauses)
    case 'finite':
    case 'bare':
      return finiteParent(chunks, at, clauses)
  }
}

function root(link: ClauseLink = 'main'): Parent {
  return { clause: null, noun: null, link, word: '' }
}

/** The index of the last chunk before `at` that is no adverb, quote or time. */
export function previousOf(chunks: readonly Chunk[], at: number): number {
  let index = at - 1
  for (;;) {
    const chunk = chunks[index]
    if (chunk === undefined) return -1
    const isMinor =
      chunk.kind === 'other' ||
      chunk.kind === 'quote' ||
      (chunk.kind === 'noun' && chunk.isTime && chunks[index - 1]?.kind !== 'preposition')
    if (!isMinor) return index
    index -= 1
  }
}

/** The last clause whose verb stands before `at`, relative clauses passed over where they are closed. */
function clauseBefore(clauses: readonly Clause[], at: number): Clause | undefined {
  return clauses.findLast((clause) => clause.at < at)
}

/** First chunk of "A of B in C", going left from a noun phrase: what the words before it govern. */
export function chainStart(chunks: readonly Chunk[], at: number): number {
  let index = at
  for (;;) {
    const preposition = chunks[index - 1]
    const noun = chunks[index - 2]
    if (
      preposition?.kind !== 'preposition' ||
      isTimeLink(preposition) ||
      noun?.kind !== 'noun' ||
      (noun.isTime && chunks[index - 3]?.kind !== 'preposition')
    )
      return index
    index -= 2
  }
}

function infinitiveParent(chunks: readonly Chunk[], at: number, clauses: readonly Clause[]): Parent {
  const before = previousOf(chunks, at)
  const chunk = chunks[before]
  const clause = clauseBefore(clauses, at)
  const base = { clause: clause?.index ?? null, link: 'infinitive' as const, word: '' }
  if (chunk?.kind === 'noun') return { ...base, noun: before }
  if (chunk?.kind === 'conjunction' && clause?.verb.form === 'infinitive')
    return { ...base, noun: null, link: 'conjunct' }
  return { ...base, noun: null }
}

function gerundParent(chunks: readonly Chunk[], at: number, clauses: readonly Clause[]): Parent {
  const before = previousOf(chunks, at)
  const chunk = chunks[before]
  const clause = clauseBefore(clauses, chunk?.kind === 'preposition' ? beforeInsertion(chunks, before) : at)
  const base = { clause: clause?.index ?? null, noun: null, word: '' }
  if (chunk?.kind === 'preposition') {
    const noun = chunks[before - 1]?.kind === 'noun' ? before - 1 : null
    return { ...base, noun, link: 'gerund', word: chunk.word }
  }
  if (chunk?.kind === 'noun') return { ...base, noun: before, link: 'relative' }
  if (chunk?.kind === 'conjunction') return { ...base, link: clause?.verb.form === 'gerund' ? 'conjunct' : 'gerund' }
  if (chunk?.kind === 'verb') return { ...base, link: 'gerund' }
  return { ...base, link: 'participle' }
}

/** "accused Acme, which makes phones, of spying": what stands left of the pair of commas governs. */
function beforeInsertion(chunks: readonly Chunk[], at: number): number {
  if (chunks[at - 1]?.kind !== 'comma') return at
  for (let open = at - 2; open > 0; open -= 1) {
    if (chunks[open]?.kind === 'comma' && chunks[open - 1]?.kind === 'noun') return open
  }
  return at
}

function participleParent(chunks: readonly Chunk[], at: number, clauses: readonly Clause[]): Parent {
  const before = previousOf(chunks, at)
  const chunk = chunks[before]
  const clause = clauseBefore(clauses, at)
  const base = { clause: clause?.index ?? null, noun: null, word: '' }
  if (chunk?.kind === 'noun') return { ...base, noun: before, link: 'relative' }
  if (chunk?.kind === 'conjunction') return { ...base, link: 'conjunct' }
  return { ...base, link: 'participle' }
}

function finiteParent(chunks: readonly Chunk[], at: number, clauses: readonly Clause[]): Parent {
  const clause = clauseBefore(clauses, at)
  const base = { clause: clause?.index ?? null, noun: null, word: '' }
  const before = previousOf(chunks, at)
  const direct = chunks[before]
  if (isReduced(chunks, at)) return { ...base, noun: nounBefore(chunks, before + 1), link: 'relative' }
  if (direct?.kind === 'relative') return { ...base, noun: nounBefore(chunks, before), link: 'relative' }
  if (direct?.kind === 'conjunction' && clause !== undefined) return { ...base, link: 'conjunct' }
  const opener = openerOf(chunks, before)
  if (opener?.kind === 'relative') return { ...base, noun: null, link: 'adverbial', word: opener.word }
  if (opener?.kind === 'subordinator') {
    if (CONDITIONS.has(opener.word)) return { ...base, link: 'condition', word: opener.word }
    if (CONTENT.has(opener.word)) return { ...base, link: 'content', word: opener.word }
    return { ...base, link: 'adverbial', word: opener.word }
  }
  if (opener?.kind === 'verb') return { ...base, link: 'content' }
  if (opener?.kind === 'conjunction') return { ...base, link: sharesContent(clause) }
  return { ...base, link: 'main' }
}

/** "said that A sold and B bought": the second is said as well. */
function sharesContent(clause: Clause | undefined): ClauseLink {
  return clause?.parent.link === 'content' ? 'conjunct' : 'main'
}

function nounBefore(chunks: readonly Chunk[], at: number): number | null {
  const index = previousOf(chunks, at)
  if (chunks[index]?.kind === 'noun') return index
  if (chunks[index]?.kind === 'preposition' && chunks[index - 1]?.kind === 'noun') return index - 1
  return chunks[index]?.kind === 'comma' && chunks[index - 1]?.kind === 'noun' ? index - 1 : null
}

const TIME_LINKS: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until', 'as'])

/** "after", "since": before a noun phrase with a verb they open a clause. */
export function isTimeLink(chunk: Chunk): boolean {
  return chunk.kind === 'preposition' && TIME_LINKS.has(chunk.word)
}

/** What stands before the subject: a conjunction, a verb of saying, a comma. */
function openerOf(chunks: readonly Chunk[], from: number): Chunk | undefined {
  let index = from
  for (;;) {
    const chunk = chunks[index]
    if (chunk !== undefined && isTimeLink(chunk)) return { ...chunk, kind: 'subordinator' } as Mark
    if (chunk?.kind === 'noun' || chunk?.kind === 'other' || chunk?.kind === 'quote') index -= 1
    else if (chunk?.kind === 'preposition' && chunks[index - 1]?.kind === 'noun') index -= 1
    else if (chunk?.kind === 'conjunction' && chunks[index - 1]?.kind === 'noun' && chunks[index + 1]?.kind === 'noun')
      index -= 1
    else if (chunk?.kind === 'preposition' && chunks[index + 1]?.kind === 'noun') index -= 1
    else return chunk
  }
}
