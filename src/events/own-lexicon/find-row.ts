import type { LexiconRow, OwnLexicon } from '../../core/reading-settings.ts'
import { parseFrame } from '../frame.ts'
import { byLastWord, groupByWord, nounForms, type TriggerRow, verbForms } from '../lexicon.ts'
import { isCompound, matchesParticle } from '../match-row.ts'
import type { SentenceView } from '../view.ts'

/** A row of the user's as the rules take it, and whether it says where the sides stand. */
interface OwnTrigger extends TriggerRow {
  readonly lemma: string
  readonly hasFrame: boolean
}

/** A row that fits a word. */
export interface OwnMatch {
  readonly row: OwnTrigger
  /** The row's first word, so that "take" and "part" are known for one "take part". */
  readonly first: number
}

/** The row that a word is told by; of several the one with most words, then the one that has the word as it stands. */
export function findOwnRow(view: SentenceView, word: number, lexicon: OwnLexicon): OwnMatch | null {
  const token = view.tokens[word]
  if (token === undefined) return null
  const { byFirst, byLast } = indexOf(lexicon)
  const [text, lemma] = [token.text.toLowerCase(), token.lemma.toLowerCase()]
  const asVerb = [text, ...verbForms(lemma, text)]
    .flatMap((form) => byFirst.get(form) ?? [])
    .filter((row) => isFollowed(view, word, row))
    .map((row) => ({ row, first: word }))
  const asNoun = [text, ...nounForms(lemma, text)]
    .flatMap((form) => byLast.get(form) ?? [])
    .filter((row) => isCompound(view, word, row))
    .map((row) => ({ row, first: word - row.rest.length }))
  return [...asVerb, ...asNoun].sort((a, b) => b.row.rest.length - a.row.rest.length)[0] ?? null
}

/** "call on", "cut X off". */
function isFollowed(view: SentenceView, word: number, row: TriggerRow): boolean {
  const clause = view.clauses.find(({ verb }) => verb.main === word)
  if (clause !== undefined) return matchesParticle(view, clause, row)
  return row.rest.every((part, i) => view.tokens[word + 1 + i]?.text.toLowerCase() === part)
}

interface LexiconIndex {
  readonly byFirst: ReadonlyMap<string, readonly OwnTrigger[]>
  readonly byLast: ReadonlyMap<string, readonly OwnTrigger[]>
}

/** A thread reads all its articles with one lexicon. */
const INDEXES = new WeakMap<OwnLexicon, LexiconIndex>()

function indexOf(lexicon: OwnLexicon): LexiconIndex {
  const known = INDEXES.get(lexicon)
  if (known !== undefined) return known
  const rows = lexicon.rows.map(toTrigger)
  const index = { byFirst: groupByWord(rows), byLast: groupByWord(rows.map(byLastWord)) }
  INDEXES.set(lexicon, index)
  return index
}

function toTrigger({ lemma, type, frame }: LexiconRow): OwnTrigger {
  const [word = '', ...rest] = lemma.split(' ')
  const parsed = parseFrame(frame === '' ? 'none' : frame)
  if (parsed === null) throw new Error(`the frame of "${lemma}" was not checked: ${frame}`)
  // To the user the object of "call on" is what follows "on".
  const targets = rest.length > 0 && parsed.targets.includes('obj') ? [...parsed.targets, 'prt'] : parsed.targets
  return { word, rest, type, ...parsed, targets, conditions: [], example: '', lemma, hasFrame: frame !== '' }
}
