import type { Sentence, Token } from '../core/language.ts'
import { guessAt } from './guesses.ts'
import type { Scene } from './scene.ts'
import { childrenOf } from './tree.ts'

/** A thing, an event or nothing. Where the reader guesses no entity, only a subject that does something may be a party. */
export function isNoParty(scene: Scene, { tokens, ...sentence }: Sentence, { index, relation, head }: Token): boolean {
  if (isExpletive(tokens, index)) return true
  if (!scene.isGuessed || guessAt({ tokens, ...sentence }, index) !== null) return false
  return !/^nsubj(?::pass)?$/u.test(relation) || head === null || childrenOf(tokens, head, /^cop$/u).length > 0
}

/** "it is ready to": somebody is. */
const DISPOSED =
  /^(?:willing|unwilling|able|unable|ready|eager|likely|unlikely|set|due|bound|prepared|determined|keen|reluctant|free|happy|sure|certain|glad|open|quick|slow|afraid|hesitant|pleased|proud)$/u

/** "it is clear that", "it was announced that", "makes it harder to". */
function isExpletive(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 8)
  const be = behind.findIndex(
    ({ lemma, tag, text }) =>
      (lemma === 'be' || /^['’]s$/u.test(text) || /^(?:seem|appear|become|remain)$/u.test(lemma)) && tag !== 'NOUN',
  )
  if (be < 0 || be > 2) return /^(?:JJ|JJR)$/u.test(behind[0]?.fineTag ?? '') && behind[1]?.lemma === 'to'
  const rest = behind.slice(be + 1)
  const found = rest.findIndex(({ tag, fineTag }) => tag === 'ADJ' || fineTag === 'VBN' || tag === 'NOUN')
  const [word, next] = [rest[found], rest[found + 1]?.text ?? '']
  if (word === undefined || found > 2 || rest.slice(0, found).some(({ fineTag }) => fineTag === 'VBG')) return false
  if (next === 'to') return word.tag === 'ADJ' ? !DISPOSED.test(word.lemma) : word.fineTag !== 'VBN'
  return /^(?:that|for|how|whether|when|if)$/u.test(next)
}
