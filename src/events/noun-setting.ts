import type { NounPhrase } from './chunk-model.ts'
import { type Clause, type PrepositionalPhrase, phrasesFrom } from './clause-model.ts'
import { LIGHT_VERBS } from './lexicon.ts'
import type { SentenceView } from './view.ts'

/** Where an event noun stands: its own phrases and the verb that governs it. */
export interface Setting {
  readonly noun: NounPhrase
  readonly at: number
  readonly phrases: readonly PrepositionalPhrase[]
  readonly clause: Clause | null
  /** The governing verb is light, and the noun its object (or the subject of its passive). */
  readonly light: 'forward' | 'reverse' | null
  /** The governing verb forbids what the noun names. */
  readonly isForbidden: boolean
  /** A participle that says who did it to whom: "sanctions imposed by A on B". */
  readonly participle: Clause | null
}

const FORBIDDING: ReadonlySet<string> = new Set('ban bar block curb forbid limit prevent prohibit restrict'.split(' '))

export function settingOf(view: SentenceView, noun: NounPhrase, at: number): Setting {
  const participle =
    view.clauses.find(
      (clause) =>
        clause.parent.noun === at &&
        clause.parent.link === 'relative' &&
        clause.verb.isPassive &&
        LIGHT_VERBS.get(clause.verb.lemma) === 'forward',
    ) ?? null
  const governor = governorOf(view, at)
  const direction = governor === null ? undefined : LIGHT_VERBS.get(governor.verb.lemma)
  const isObject =
    governor !== null && (governor.verb.isPassive ? governor.subject === at : isObjectOf(view, governor, at))
  return {
    noun,
    at,
    phrases: phrasesFrom(view.chunks, at + 1),
    clause: governor,
    light: isObject ? (direction ?? null) : null,
    isForbidden: isObject && FORBIDDING.has(governor?.verb.lemma ?? ''),
    participle,
  }
}

function isObjectOf(view: SentenceView, clause: Clause, at: number): boolean {
  if (clause.object === at || clause.secondObject === at) return true
  const first = clause.object
  if (first === null || first > at) return false
  // Joined objects: "imposed tariffs and sanctions".
  return view.chunks
    .slice(first + 1, at)
    .every((chunk) => chunk.kind === 'comma' || chunk.kind === 'conjunction' || chunk.kind === 'noun')
}

/** The verb whose object or phrase the noun is, or whose passive subject. */
function governorOf(view: SentenceView, at: number): Clause | null {
  const asSubject = view.clauses.find(
    (clause) => clause.subject === at && clause.parent.link !== 'infinitive' && clause.parent.link !== 'relative',
  )
  if (asSubject !== undefined) return asSubject
  const before = view.clauses.findLast((clause) => clause.at < at)
  return before ?? null
}
