import type { Sentence, Token } from '../core/language.ts'
import type { Chunk, Mark } from './chunk-model.ts'
import { isMisreadNoun, readNounPhrase } from './noun-phrases.ts'
import { readVerbGroup, type VerbGroup } from './verb-groups.ts'

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whom', 'whose', 'whoever'])

const SUBORDINATORS: ReadonlySet<string> = new Set(
  'that if unless because while when whether although though since as until before after once where whereas so how why what'.split(
    ' ',
  ),
)

/** Both prepositions and conjunctions; only a clause behind them tells. */
const TIME_LINKS: ReadonlySet<string> = new Set(['since', 'until', 'before', 'after', 'as'])

const QUOTES = /^["“”„‟«»]$|^''$|^``$/u

const STOPS = /^[.;:!?()[\]—–|]$|^--$/u

/**
 * Cut a sentence into noun phrases, verb groups and what stands between them.
 * @param names - For each token the index of the first token of the name it belongs to, or -1: a name is never cut.
 */
export function chunkSentence(sentence: Sentence, names: readonly number[]): readonly Chunk[] {
  const { tokens } = sentence
  const chunks: Chunk[] = []
  let at = 0
  while (at < tokens.length) {
    const chunk = readChunk(tokens, at, names)
    const before = chunks.at(-1)
    if (before?.kind === 'verb' && isPastTense(before, chunks.at(-2), chunk)) {
      chunks[chunks.length - 1] = { ...before, form: 'finite', isPassive: false }
    }
    chunks.push(chunk)
    at = chunk.last + 1
  }
  return chunks
}

function readChunk(tokens: readonly Token[], at: number, names: readonly number[]): Chunk {
  const isPreposition = tokens[at]?.relation === 'case' // "including", "following"
  if ((names[at] ?? -1) < 0 && !isPreposition && !isMisreadNoun(tokens, at)) {
    const verb = readVerbGroup(tokens, at, names)
    if (verb !== null) return verb
  }
  const word = tokens[at]?.text.toLowerCase() ?? ''
  const isRelative = RELATIVES.has(word) && tokens[at]?.tag !== 'PROPN' // "WHO warned China"
  return isRelative ? readMark(tokens, at) : (readNounPhrase(tokens, at, names) ?? readMark(tokens, at))
}

function readMark(tokens: readonly Token[], at: number): Mark {
  const token = tokens[at]
  const word = token?.text.toLowerCase() ?? ''
  return { kind: markKind(token, tokens[at + 1], word), first: at, last: at, word }
}

function markKind(token: Token | undefined, next: Token | undefined, word: string): Mark['kind'] {
  if (word === ',') return 'comma'
  if (QUOTES.test(word)) return 'quote'
  if (STOPS.test(word)) return 'stop'
  if (RELATIVES.has(word)) return 'relative'
  if (word === 'that' && (next?.tag === 'VERB' || next?.tag === 'AUX')) return 'relative'
  if (TIME_LINKS.has(word) && token?.tag === 'ADP') return 'preposition'
  if (SUBORDINATORS.has(word)) return 'subordinator'
  // Before a verb in -ing the treebanks call a preposition a subordinator: "from supplying".
  if (/^(?:ADP|SCONJ)$/u.test(token?.tag ?? '') || token?.relation === 'case') return 'preposition'
  if (word === 'to' || word === 'including' || word === 'amid') return 'preposition'
  if (token?.tag === 'CCONJ') return 'conjunction'
  return 'other'
}

/** Past tenses that taggers take for participles and that are none. */
const PAST_ONLY: ReadonlySet<string> = new Set(
  'came went took gave saw wrote spoke broke drew flew drove rose fell began knew grew chose froze swore stole tore'.split(
    ' ',
  ),
)

/** "Globex built a plant": a bare participle between two noun phrases is the past tense. */
function isPastTense(verb: VerbGroup, before: Chunk | undefined, next: Chunk): boolean {
  if (verb.form !== 'participle' || before?.kind !== 'noun') return false
  return PAST_ONLY.has(verb.word) || (next.kind === 'noun' && !next.isTime && !before.isTime)
}
