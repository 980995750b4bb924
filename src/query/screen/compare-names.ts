import { alignTokens, type NameContext } from './align-tokens.ts'
import type { PreparedName } from './prepare-name.ts'

/** One thing that speaks for or against two names being one, in words. */
export interface ScreenFeature {
  readonly kind:
    | 'same word'
    | 'same word, written otherwise'
    | 'spelling'
    | 'transliteration'
    | 'initial'
    | 'abbreviation'
    | 'part'
    | 'joined'
    | 'acronym'
    | 'order'
    | 'only here'
    | 'only there'
    | 'legal form'
    | 'country'
  /** "huawie ~ huawei", "technologies". */
  readonly text: string
  /** The similarity of what matched, or the weight of what did not; 0 to 1. */
  readonly value: number
}

export interface Comparison {
  /** 0 to 1. */
  readonly score: number
  readonly features: readonly ScreenFeature[]
}

const LONG_ACRONYM = 4
const LONG_ACRONYM_SCORE = 0.92
const SHORT_ACRONYM_SCORE = 0.88
const OTHER_LEGAL_FORM = 0.99

const NONE: Comparison = { score: 0, features: [] }

/** How likely two names mean one body or person, and why: the best of the forms in which each may be meant. */
export function compareNames(
  here: readonly PreparedName[],
  there: readonly PreparedName[],
  context: NameContext,
): Comparison {
  let best = NONE
  for (const a of here) {
    for (const b of there) {
      const found = compareForms(a, b, context)
      if (best.score < found.score) best = found
    }
  }
  return best
}

function compareForms(a: PreparedName, b: PreparedName, context: NameContext): Comparison {
  const aligned = withLegalForms(alignTokens(a.tokens, b.tokens, context), a, b)
  const spelt = compareAcronym(a, b) ?? compareAcronym(b, a)
  return spelt !== null && aligned.score < spelt.score ? spelt : aligned
}

function withLegalForms(comparison: Comparison, a: PreparedName, b: PreparedName): Comparison {
  if (comparison.score === 0 || [...a.left].sort().join(' ') === [...b.left].sort().join(' ')) return comparison
  const text = [a.left, b.left].map((words) => (words.length === 0 ? 'none' : words.join(' '))).join(' / ')
  return {
    score: comparison.score * OTHER_LEGAL_FORM,
    features: [...comparison.features, { kind: 'legal form', text, value: OTHER_LEGAL_FORM }],
  }
}

/** "SMIC" for a name of the words whose initials it is. */
function compareAcronym(short: PreparedName, long: PreparedName): Comparison | null {
  const [acronym, other] = short.tokens.filter((token) => token.class !== 'filler')
  if (acronym === undefined || other !== undefined || !long.acronyms.has(acronym.text)) return null
  const value = acronym.text.length < LONG_ACRONYM ? SHORT_ACRONYM_SCORE : LONG_ACRONYM_SCORE
  const words = long.tokens.map(({ written }) => written).join(' ')
  return { score: value, features: [{ kind: 'acronym', text: `${acronym.text.toUpperCase()} = ${words}`, value }] }
}
