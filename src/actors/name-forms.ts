import { headKind } from './word-lists.ts'

/** Written after a company's name; of no use in comparing. */
const CORPORATE =
  /^(?:Inc|Inc\.|Corp|Corp\.|Corporation|Co|Co\.|Company|Ltd|Ltd\.|Limited|LLC|LLP|PLC|plc|AG|GmbH|SA|S\.A\.|NV|N\.V\.|AB|ASA|Oyj|Oy|Pty|Pte|Bhd|Berhad|Sdn|SpA|S\.p\.A\.|KG|KGaA|BV|B\.V\.|Ltda|Tbk|JSC|PJSC|OJSC|OOO|PAO|SE|SARL|Kft|Zrt)$/u
const SMALL = /^(?:of|and|the|for|on|&|to|in|at|against)$/iu

/** "Inc." alone, cut off its company by what stands between, names nobody. */
export function isLegalFormOnly(words: readonly string[]): boolean {
  return words.every((word) => CORPORATE.test(word))
}

/** The name to show: only abbreviations go ("Co", "Ltd", "Inc"), "Company" and "Corporation" stay. */
export function shownName(words: readonly string[]): string {
  const core = coreWords(words)
  const rest = words.slice(words.length - 1).filter((word) => /^(?:Company|Corporation|Limited)$/u.test(word))
  return [...core, ...(core.at(-1) === rest[0] ? [] : rest)].join(' ')
}

/** The words of a name without article, possessive and company suffix: what is compared and shown. */
export function coreWords(words: readonly string[]): readonly string[] {
  let to = words.length
  while (to > 1 && (CORPORATE.test(words[to - 1] ?? '') || /^['’]s?$|^,$/u.test(words[to - 1] ?? ''))) to -= 1
  const from = /^(?:the)$/iu.test(words[0] ?? '') && to > 1 ? 1 : 0
  return joinCut(words.slice(from, to))
}

/** "People" + "'s" and "Hewlett" + "-" + "Packard" stand together again. */
function joinCut(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const [i, word] of words.entries()) {
    const last = joined.length - 1
    if (last >= 0 && (/^(?:['’]s?|,)$/u.test(word) || word === '-' || words[i - 1] === '-')) joined[last] += word
    else joined.push(word)
  }
  return joined
}

/** "Carla F. Byrne" is Carla Byrne where she is named again; "J. R. Byrne" has no other name. */
export function withoutInitial(words: readonly string[]): readonly string[] {
  const isInitial = (word: string | undefined) => /^\p{Lu}\.?$/u.test(word ?? '')
  if (words.length < 3 || isInitial(words[0])) return words
  return words.filter((word, i) => i === 0 || i === words.length - 1 || !isInitial(word))
}

/** "WENDY R. SHERMAN" is Wendy R. Sherman; a name that has small letters stays as it is. */
export function withSmallLetters(words: readonly string[]): readonly string[] {
  const isLoud = (word: string) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word) && word.length > 2
  if (!words.some(isLoud) || !words.every((word) => isLoud(word) || /^\p{Lu}\.?$/u.test(word))) return words
  return words.map((word) => word.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()))
}

/** Letters alone, in lower case: "LIPAVSKY" is "Lipavský". */
export function foldLetters(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** Where a company's name ends behind its legal form: "Nordlift AG of Germany". */
export function isLegalForm(word: string): boolean {
  return CORPORATE.test(word)
}

export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,8}$|^\p{Lu}[\p{Lu}\p{Ll}]{1,4}\p{Lu}$/u.test(word)
}

/** Initials with and without the small words: "Bureau of Industry and Security" gives BIS and BOIAS. */
export function acronymOf(words: readonly string[]): readonly string[] {
  const initial = (list: readonly string[]) =>
    list
      .flatMap((word) => word.split('-'))
      .map((word) => /^[\p{L}\d]/u.exec(word)?.[0] ?? '')
      .join('')
      .toUpperCase()
  return [initial(words.filter((word) => !SMALL.test(word))), initial(words)]
}

/** The head word of an organisation's name in lower case: it may stand for it ("the commission"). */
export function nounsOf(words: readonly string[]): readonly string[] {
  const preposition = words.findIndex((word) => /^(?:of|for|on)$/u.test(word))
  const head = words[(preposition > 0 ? preposition : words.length) - 1] ?? ''
  const kind = headKind(head)
  return kind === null || kind === 'Thing' ? [] : [head.toLowerCase()]
}
