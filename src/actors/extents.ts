import type { Sentence, Token } from '../core/language.ts'
import { isBelow } from '../core/word-tree.ts'
import { countryNamed } from './gazetteer.ts'
import { endOf, guessAt, guessOf } from './guesses.ts'
import type { MentionDraft, Stretch } from './model.ts'
import { topOf } from './tree.ts'

/** Longer ones are mostly the tree's mistakes. */
const LONGEST = 25

/** The whole phrases around a mention: "President Ann Lee" around "Ann Lee", "some 200 workers of the plant" around "workers". */
export function extentsOf(mention: MentionDraft, sentence: Sentence): readonly MentionDraft[] {
  const { from, to, form } = mention
  if (form === 'pronoun' || form === 'demonym' || form === 'metonym') return []
  const isName = form === 'name' || form === 'alias' || form === 'acronym'
  const found = isName
    ? [...aroundName(mention, sentence), ...withoutCountry(mention, sentence)]
    : aroundNoun(mention, sentence)
  const seen = new Set([`${from} ${to}`])
  return found.filter((one) => {
    const isArticle = /^(?:the|an?)$/iu.test(sentence.tokens[one.from]?.text ?? '') // "the US" is no more than "US"
    const start = isArticle ? one.from + 1 : one.from
    const key = `${start} ${one.to}`
    return one.to - one.from > LONGEST || seen.has(key) ? false : seen.add(key) !== undefined
  })
}

/** The words before a name that belong to its phrase, and the office alone where it says whose it is. */
function aroundName(mention: MentionDraft, sentence: Sentence): readonly MentionDraft[] {
  const from = phraseStart(mention, sentence)
  if (from >= mention.from) return []
  const whole = { ...mention, from, rule: 'extent/before-name' }
  const office = { ...mention, from, to: mention.from }
  return saysWhose(sentence.tokens.slice(from, mention.from))
    ? [{ ...office, form: 'nominal', rule: 'extent/office' }, whole]
    : [whole]
}

/** "Norway's prime minister", "CEO of the council". */
function saysWhose(office: readonly Token[]): boolean {
  const last = office.at(-1)
  return (
    office.some(({ fineTag, text }) => fineTag === 'POS' || text === 'of') && /^(?:NOUN|PROPN)$/u.test(last?.tag ?? '')
  )
}

/** Where the phrase of a name begins: by the reader's guess, else by the tree. */
function phraseStart(name: Stretch, sentence: Sentence): number {
  const guess = guessOf(sentence, name)
  const words = guess === null ? [] : sentence.tokens.slice(guess.from, name.from)
  const from = guess !== null && guess.from < name.from && words.every(isInPhrase) ? guess.from : name.from
  return Math.min(from, treeStart(name, sentence.tokens))
}

/** As far left as the words hang on the name, or on the word of office that the name itself hangs on. */
function treeStart({ from, to }: Stretch, tokens: readonly Token[]): number {
  const top = titleOf(tokens, from, to)
  let at = from
  while (at > 0 && isBelow(tokens, at - 1, top) && isInPhrase(tokens[at - 1])) at -= 1
  while (at < from && /^(?:PUNCT|CCONJ|ADP|PART)$/u.test(tokens[at]?.tag ?? '')) at += 1
  return at
}

function isInPhrase(token: Token | undefined): boolean {
  if (token === undefined || /^[,;:()—–"“”]$/u.test(token.text)) return false
  return token.relation === 'amod' || token.fineTag === 'PRP$' || !/^(?:VERB|AUX|PRON|SCONJ)$/u.test(token.tag)
}

/** The name's own head, or the word that it stands behind as a flat part or apposition without a comma. */
function titleOf(tokens: readonly Token[], from: number, to: number): number {
  const own = topOf(tokens, from, to)
  if (own?.head == null || own.head < 0) return own?.index ?? from
  const isJoined = /^(?:flat|appos)$/u.test(own.relation) && own.head < from
  return isJoined && tokens.slice(own.head + 1, from).every(isInPhrase) ? own.head : own.index
}

/** The noun phrase with its numbers and owners, and with what follows the noun. */
function aroundNoun(mention: MentionDraft, sentence: Sentence): readonly MentionDraft[] {
  const { tokens } = sentence
  const head = mention.to - 1
  const guess = guessAt(sentence, head)
  const from = Math.min(guess?.from ?? mention.from, treeStart(mention, tokens))
  const ends = new Set([guess === null ? mention.to : endOf(sentence, guess), treeEnd(tokens, head)])
  const rule = 'extent/noun-phrase'
  return [mention.to, ...ends]
    .filter((to) => to >= mention.to)
    .flatMap((to) => [
      { ...mention, from, to, rule },
      { ...mention, to, rule },
    ])
}

/** As far right as the words hang on the noun, up to a mark. */
function treeEnd(tokens: readonly Token[], head: number): number {
  let to = head + 1
  while (to < tokens.length && tokens[to]?.tag !== 'PUNCT' && isBelow(tokens, to, head)) to += 1
  return tokens[to - 1]?.fineTag === 'POS' ? to - 1 : to
}

/** "U.S. Department of State" holds the name "Department of State". */
function withoutCountry(mention: MentionDraft, { tokens }: Sentence): readonly MentionDraft[] {
  for (let from = mention.from + 1; from < mention.to - 1; from += 1) {
    const words = tokens.slice(mention.from, from).map(({ text }) => text)
    if (countryNamed(words) !== null) return [{ ...mention, from, rule: 'extent/without-country' }]
  }
  return []
}
