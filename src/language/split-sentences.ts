import type { Span } from '../core/span.ts'
import { gapFeatures } from './sentence-features.ts'
import { VERDICTS, verdictsOf } from './sentence-rules.ts'
import { type Unit, unitsOf } from './sentence-units.ts'
import { scoreOf } from './sentence-weights.ts'

/**
 * Log odds above which a sentence ends, by what the rules say (no mark, goes on, ends). Where paragraphs are marked,
 * as in news, a sentence hardly ever ends inside one without a mark, and the rules have more to say.
 */
const LEAST = { lined: [4, 2, -1], unlined: [-0.25, 0, 0] } as const

/**
 * The sentences of one paragraph, in order, without the white space between them. Learned weights decide, which see
 * what the rules say; where no white space stands, the rules alone do.
 * @param paragraph - A stretch of `text` in which a line break is no more than a space.
 * @param options.isLined - Whether the text marks its paragraphs; false where headlines, lists and signatures may run
 *   into one another, as in the treebanks.
 */
export function splitSentences(
  text: string,
  paragraph: Span,
  { isLined = false }: { readonly isLined?: boolean } = {},
): readonly Span[] {
  const units = unitsOf(text, paragraph)
  const verdicts = verdictsOf(text, units)
  const features = gapFeatures(units, verdicts)
  const sentences: Span[] = []
  let start = units[0]?.start ?? 0
  for (const [i, unit] of units.entries()) {
    const row = features[i]
    if (row !== undefined && !endsBehind(unit, units[i + 1], { verdict: verdicts[i], row, isLined })) continue
    sentences.push({ start, end: unit.end })
    start = units[i + 1]?.start ?? unit.end
  }
  return sentences
}

interface Gap {
  readonly verdict: number | undefined
  readonly row: Int32Array
  readonly isLined: boolean
}

function endsBehind(unit: Unit, next: Unit | undefined, { verdict, row, isLined }: Gap): boolean {
  if (unit.end === next?.start) return verdict === VERDICTS.end
  const least = (isLined ? LEAST.lined : LEAST.unlined)[verdict ?? VERDICTS.none]
  return scoreOf(row) > (least ?? 0)
}
