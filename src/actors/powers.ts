import type { Token } from '../core/language.ts'
import type { Phrase } from './find-phrases.ts'

/** Words that make "authorities" powers under a law, which are no party. */
const OF_POWERS =
  /^(?:legal|legislative|statutory|existing|increased|additional|new|similar|lawful|broad|flexible|continuing|emergency|temporary|sanctions?|enforcement|hiring|acquisition|procurement|permitting|drawdown|waiver|spending|funding|title|various|certain|multiple)$/u
/** What is done with powers. */
const USED =
  /^(?:use|utilize|utilise|exercise|expand|extend|leverage|employ|invoke|delegate|grant|streamline|strengthen|preserve|enhance|clarify|waive|deploy|need|have|lack)$/u

/** "its sanctions authorities", "exercised all its authorities", "under existing authorities": powers, and nobody. */
export function isPower({ lemma, isPlural, core, head }: Phrase, tokens: readonly Token[]): boolean {
  const noun = tokens[head]
  if (lemma !== 'authority' || !isPlural || noun === undefined) return false
  if (tokens.slice(core, head).some(({ text }) => OF_POWERS.test(text.toLowerCase()))) return true
  const above = noun.head === null ? undefined : tokens[noun.head]
  if (noun.relation === 'obj' && above !== undefined && USED.test(above.lemma.toLowerCase())) return true
  return tokens.some(
    ({ head: over, relation, lemma: word }) => over === head && relation === 'case' && word === 'under',
  )
}
