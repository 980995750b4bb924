import type { JoinedWord, Word } from './reader.ts'

/** Behind a name these make a phrase, not a longer name: "Beijing-based", "US-led", "Paris-style". */
const SUFFIX_WORD =
  /^(?:led|based|run|made|born|built|wide|style|held|bound|only|free|centric|friendly|grown|specific|wary|like|\p{Ll}{2,}ed)$/u

const HYPHEN = /^[-‐‑]$/u
const LETTERS = /^[\p{L}_][\p{L}\p{M}\p{N}_\u00ad\u200b-\u200d'’&‐‑-]*$/u
const NUMBER = /^\p{N}[^-/]*$/u

/**
 * Treebank words joined to those that the rule layers know: "state - run" is "state-run", "Jae - in", "F - 16" and
 * "3.2 bn" are one word. Beside a name the cut stays ("US - China", "Beijing - based"); "anti-Bern", in the treebanks
 * one word, is cut in three, all with the same part.
 * @param isCommon - Whether a lower-case word is ordinary English: "High-tech" at a sentence's start is no name.
 */
export function joinCompounds(words: readonly Word[], isCommon: (word: string) => boolean): readonly JoinedWord[] {
  const joined: JoinedWord[] = []
  for (const chain of chainsOf(words)) {
    const [first, last] = [words[chain.first], words[chain.last]]
    if (first === undefined || last === undefined) continue
    const text = words.slice(chain.first, chain.last + 1).map((word) => word.text)
    for (const { from, to } of cutCompound(text.join(''), chain.first === 0, isCommon)) {
      const [start, end] = [first.start + from, first.start + to]
      const parts = words.slice(chain.first, chain.last + 1).map((word, i) => ({ word, index: chain.first + i }))
      joined.push({
        start,
        end,
        text: text.join('').slice(from, to),
        parts: parts.filter(({ word }) => word.start < end && start < word.end).map(({ index }) => index),
      })
    }
  }
  return joined
}

/** First and last index of each stretch of words that may be one. */
function chainsOf(words: readonly Word[]): readonly { readonly first: number; readonly last: number }[] {
  const chains: { first: number; last: number }[] = []
  for (let at = 0; at < words.length; at += 1) {
    const first = at
    while (at + 1 < words.length) {
      const more = linkOf(words, first, at)
      if (more === 0) break
      at += more
    }
    chains.push({ first, last: at })
  }
  return chains
}

/** How many words behind `at` go on with the chain that began at `first`: a hyphen and a word, a unit, or none. */
function linkOf(words: readonly Word[], first: number, at: number): number {
  const [head, word, next, behind] = [words[first], words[at], words[at + 1], words[at + 2]]
  if (head === undefined || word === undefined || next === undefined || word.end !== next.start) return 0
  const isNumber = NUMBER.test(head.text)
  if (!isNumber && !LETTERS.test(head.text)) return 0
  if (HYPHEN.test(next.text)) {
    if (behind === undefined || behind.start !== next.end) return 0
    return (isNumber ? /^\p{Ll}+$/u.test(behind.text) : LETTERS.test(behind.text) || NUMBER.test(behind.text)) ? 2 : 0
  }
  if (!/^\p{L}+$/u.test(next.text) || !/[\p{L}\p{N}]$/u.test(word.text)) return 0
  return word.text.toLowerCase() === 'can' && next.text.toLowerCase() === 'not' ? 0 : 1
}

/** Cut again at the hyphens beside a name. */
function cutCompound(word: string, isFirst: boolean, isCommon: (word: string) => boolean) {
  const parts: { from: number; to: number }[] = []
  let from = 0
  for (let at = 1; at < word.length && LETTERS.test(word); at += 1) {
    if (!HYPHEN.test(word[at] ?? '')) continue
    const left = word.slice(from, at)
    const right = /^[^-‐‑]*/u.exec(word.slice(at + 1))?.[0] ?? ''
    if (!splitsAtHyphen(left, right, isFirst && parts.length === 0, isCommon)) continue
    parts.push({ from, to: at }, { from: at, to: at + 1 })
    from = at + 1
  }
  return [...parts, { from, to: word.length }]
}

function splitsAtHyphen(left: string, right: string, isFirst: boolean, isCommon: (word: string) => boolean): boolean {
  if (left.length < 2 || right.length < 2 || /^\p{N}/u.test(right)) return false
  if (/^\p{Lu}/u.test(right)) return true
  if (!/^\p{Lu}/u.test(left) || !isSuffix(right, isCommon)) return false
  return !(isFirst && isCommon(left.toLowerCase()))
}

/** "-based", "-speaking", but not the end of a given name ("Chih-ming"). */
function isSuffix(word: string, isCommon: (word: string) => boolean): boolean {
  return SUFFIX_WORD.test(word) || (/^\p{Ll}{2,}ing$/u.test(word) && isCommon(word))
}
