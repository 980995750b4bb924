import type { Role } from '../core/event.ts'
import { type Clause, nounAt } from './clause-model.ts'
import type { TriggerRow } from './lexicon.ts'
import type { SentenceView } from './view.ts'

export interface Arguments {
  readonly agents: readonly Role[]
  readonly targets: readonly Role[]
}

/** Whether the words behind the verb are those of the row: "call on", "cut X off", "take effect". */
export function matchesParticle(view: SentenceView, clause: Clause, row: TriggerRow): boolean {
  if (row.rest.length === 0) return true
  const behind = view.tokens
    .slice(clause.verb.main + 1, clause.verb.main + 2 + row.rest.length)
    .map((token) => token.text.toLowerCase())
  if (row.rest.every((word, index) => behind[index] === word)) return true
  if (row.rest.length > 1) return false
  const object = nounAt(view.chunks, clause.object)
  const afterObject = object === null ? undefined : view.tokens[object.last + 1]
  return (
    afterObject?.text.toLowerCase() === row.rest[0] &&
    afterObject?.tag !== 'SCONJ' &&
    !isPhrase(view, clause, row.rest[0])
  )
}

function isPhrase(view: SentenceView, clause: Clause, word: string | undefined): boolean {
  return (
    clause.phrases.some((phrase) => phrase.word === word) &&
    word !== 'off' &&
    word !== 'out' &&
    word !== 'up' &&
    word !== 'down' &&
    view.tokens.length > 0
  )
}

/** Whether the words before the noun are those of the row: "trade war". */
export function isCompound(view: SentenceView, head: number, row: TriggerRow): boolean {
  return row.rest.every((word, index) => {
    const token = view.tokens[head - row.rest.length + index]
    return token?.lemma.toLowerCase() === word || token?.text.toLowerCase() === word
  })
}

/** Whether all that a verb row asks for holds in its clause. */
export function holds(
  view: SentenceView,
  clause: Clause,
  check: { readonly row: TriggerRow; readonly found: Arguments },
): boolean {
  return check.row.conditions.every((condition) => holdsOne(view, clause, { condition, found: check.found }))
}

function holdsOne(
  view: SentenceView,
  clause: Clause,
  { condition, found }: { readonly condition: string; readonly found: Arguments },
): boolean {
  const [name = '', list = ''] = condition.split(':')
  const words = list.split(',')
  switch (name) {
    case 'agt':
      return found.agents.length > 0
    case 'tgt':
      return found.targets.length > 0
    case 'say':
      return hasContent(view, clause)
    case 'inf':
      return view.clauses.some((other) => other.parent.clause === clause.index && other.parent.link === 'infinitive')
    case 'intr':
      return clause.object === null
    case 'prep':
      return clause.phrases.some((phrase) => words.includes(phrase.word))
    case 'obj':
      return [
        lemmaAt(view, clause.verb.isPassive ? clause.subject : clause.object),
        lemmaAt(view, clause.secondObject),
        antecedentLemma(view, clause),
      ].some((lemma) => words.includes(lemma))
    default:
      return clause.phrases.some(
        (phrase) => phrase.word === name && (list === '' || words.includes(lemmaAt(view, phrase.noun))),
      )
  }
}

/** A clause of content, or a quotation, belongs to a verb of saying. */
function hasContent(view: SentenceView, clause: Clause): boolean {
  if (view.clauses.some((other) => other.parent.clause === clause.index && other.parent.link === 'content')) return true
  const verb = view.tokens[clause.verb.main]
  if (verb === undefined) return false
  const inside = view.sentence.quotations.some((quote) => quote.start <= verb.start && verb.end <= quote.end)
  if (!inside && view.sentence.quotations.length > 0) return true
  return view.chunks[clause.at + 1]?.kind === 'subordinator' || isTrailing(view, clause)
}

/** ", the ministry said." at a sentence's end, after what it said. */
export function isTrailing(view: SentenceView, clause: Clause): boolean {
  const subject = clause.subject ?? clause.at
  const first = Math.min(subject, clause.at)
  for (let index = first - 1; index >= 0; index -= 1) {
    const chunk = view.chunks[index]
    if (chunk?.kind === 'comma' || chunk?.kind === 'quote')
      return clause.object === null && view.clauses.some((other) => other.at < index)
    if (chunk?.kind !== 'preposition' && chunk?.kind !== 'noun' && chunk?.kind !== 'other') return false
  }
  return false
}

/** "the bill that the president signed", "a bill signed by him": the noun that the clause tells of, where it has no object. */
function antecedentLemma(view: SentenceView, clause: Clause): string {
  const verb = view.tokens[clause.verb.main]
  if (clause.object !== null || verb?.head == null || !verb.relation.startsWith('acl')) return ''
  return view.tokens[verb.head]?.lemma.toLowerCase() ?? ''
}

function lemmaAt(view: SentenceView, at: number | null): string {
  const noun = nounAt(view.chunks, at)
  if (noun === null) return ''
  const head = view.tokens[noun.head]
  const isNumber = /^\d/u.test(head?.text ?? '') && noun.head > noun.first // "Executive Order 13873"
  return (isNumber ? view.tokens[noun.head - 1] : head)?.lemma.toLowerCase() ?? ''
}
