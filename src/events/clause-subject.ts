import type { Chunk } from './chunk-model.ts'
import type { Clause, Parent } from './clause-model.ts'
import { chainStart, isTimeLink, previousOf } from './clause-parent.ts'
import { JUDGING } from './judging-verbs.ts'

/** Verbs whose object, not whose subject, does what the infinitive says ("urged X to sell"). */
const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  'urge ask tell order instruct direct press pressure push lobby invite encourage advise persuade convince request beg implore task allow permit enable force compel oblige authorize authorise require cause lead help want expect warn forbid prohibit call let make see prompt get pay hire exhort command petition appeal plead trust teach train empower'.split(
    ' ',
  ),
)

interface SubjectSearch {
  readonly at: number
  readonly parent: Parent
  readonly clauses: readonly Clause[]
}

/** The chunk of a verb's logical or grammatical subject (of a passive: the one it is done to), or null. */
export function findSubject(chunks: readonly Chunk[], search: SubjectSearch): number | null {
  const { at, parent, clauses } = search
  const verb = chunks[at]
  if (verb?.kind !== 'verb') return null
  const governor = parent.clause === null ? undefined : clauses[parent.clause]
  switch (parent.link) {
    case 'infinitive':
      return infinitiveSubject(chunks, parent, governor)
    case 'gerund':
      return gerundSubject(parent, governor)
    case 'participle':
      return governor?.subject ?? followingSubject(chunks, at)
    case 'relative':
      return parent.noun === null ? null : relativeHead(chunks, parent.noun, verb.form)
    case 'conjunct':
      return directSubject(chunks, at) ?? governor?.subject ?? null
    case 'main':
    case 'content':
    case 'condition':
    case 'adverbial':
      return directSubject(chunks, at) ?? invertedSubject(chunks, at)
  }
}

function infinitiveSubject(chunks: readonly Chunk[], parent: Parent, governor: Clause | undefined): number | null {
  if (governor === undefined) return parent.noun
  if (governor.object !== null && OBJECT_CONTROL.has(governor.verb.lemma) && !governor.verb.isPassive)
    return governor.object
  if (governor.verb.lemma === 'call' || governor.verb.lemma === 'appeal' || governor.verb.lemma === 'plead')
    return governor.phrases[0]?.noun ?? governor.subject
  const forPhrase = governor.phrases.findLast((phrase) => phrase.word === 'for')
  if (forPhrase !== undefined && parent.noun === forPhrase.noun) return forPhrase.noun
  // A noun left of the governing verb's reach: "the ministry's plan to sell".
  if (parent.noun !== null && governor.at > parent.noun) return parent.noun
  if (parent.noun !== null && chunks[parent.noun - 1]?.kind === 'comma' && !isTime(chunks[parent.noun]))
    return parent.noun
  // "plans" then stands where the doer would: a subject that is no actor, so that no actor is put in its place.
  return JUDGING.has(governor.verb.lemma) ? (governor.object ?? governor.subject) : governor.subject
}

function gerundSubject(parent: Parent, governor: Clause | undefined): number | null {
  if (governor === undefined) return null
  const isObjects = ['from', 'of', 'for', 'into'].includes(parent.word) && governor.object !== null
  if (isObjects && !governor.verb.isPassive) return governor.object
  return governor.subject
}

/** "the head of the agency, who said": nearest noun; for "that" and participles also the nearest. */
function relativeHead(chunks: readonly Chunk[], noun: number, form: string): number {
  if (form !== 'finite') return noun
  const start = chainStart(chunks, noun)
  const closesAppositive = chunks[start - 1]?.kind === 'comma' && chunks[start - 2]?.kind === 'noun'
  return closesAppositive ? start - 2 : noun
}

/** The noun phrase that ends right before the verb, its prepositional phrases and inserted clauses passed over. */
function directSubject(chunks: readonly Chunk[], at: number): number | null {
  const before = previousOf(chunks, at)
  const chunk = chunks[before]
  if (chunk?.kind === 'noun') return subjectOfChain(chunks, before)
  if (chunk?.kind === 'comma' || (chunk?.kind === 'stop' && /[)\]—–-]/u.test(chunk.word)))
    return beforeInsertion(chunks, before)
  return null
}

function subjectOfChain(chunks: readonly Chunk[], at: number): number | null {
  const start = chainStart(chunks, at)
  const chunk = chunks[start]
  if (chunk?.kind !== 'noun') return null
  // "In May the agency banned": a time behind a preposition opens the sentence.
  if (chunk.isTime) return null
  return opensPhrase(chunks[start - 1]) ? (at === start ? null : at) : start
}

/** "X, director of the agency, said", "X, which makes chips, sold": what stands before the pair of commas. */
function beforeInsertion(chunks: readonly Chunk[], close: number): number | null {
  for (let open = close - 1; open > 0; open -= 1) {
    const chunk = chunks[open]
    const isOpen = chunk?.kind === 'comma' || (chunk?.kind === 'stop' && /[([—–-]/u.test(chunk.word))
    if (!isOpen) continue
    const noun = previousOf(chunks, open)
    if (chunks[noun]?.kind !== 'noun') continue
    if (!isInsertion(chunks, open + 1, close)) continue
    const start = subjectOfChain(chunks, noun)
    if (start === null) continue
    const beforeStart = chunks[start - 1]
    if (beforeStart?.kind === 'comma' && chunks[start - 2]?.kind === 'noun') continue
    return start
  }
  return null
}

/** An apposition, a relative clause or a participle; a stretch with a subject and verb of its own is none. */
function isInsertion(chunks: readonly Chunk[], from: number, to: number): boolean {
  const first = chunks[from]
  if (first === undefined || first.kind === 'conjunction') return false
  if (first.kind === 'relative' || first.kind === 'preposition' || first.kind === 'subordinator') return true
  if (first.kind === 'verb') return first.form !== 'finite'
  return !chunks
    .slice(from, to)
    .some(
      (chunk, index, all) => chunk.kind === 'verb' && chunk.form === 'finite' && all[index - 1]?.kind !== 'relative',
    )
}

/** '"...", said Hong Lei': only behind a quotation or comma, or at the start. */
function invertedSubject(chunks: readonly Chunk[], at: number): number | null {
  const before = chunks[at - 1]
  const next = chunks[at + 1]
  if (next?.kind !== 'noun' || next.isTime) return null
  return before === undefined || before.kind === 'comma' || before.kind === 'quote' || before.kind === 'stop'
    ? at + 1
    : null
}

/** "Speaking in May, the minister said": the subject of the clause to come. */
function followingSubject(chunks: readonly Chunk[], at: number): number | null {
  const comma = chunks.findIndex((chunk, index) => index > at && chunk.kind === 'comma')
  if (comma < 0) return null
  const next = chunks.findIndex((chunk, index) => index > comma && chunk.kind === 'noun' && !chunk.isTime)
  return next === comma + 1 ? next : null
}

function isTime(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && chunk.isTime
}

/** A noun phrase behind a preposition is no subject; behind "after" or "since" it may be. */
function opensPhrase(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'preposition' && !isTimeLink(chunk)
}
