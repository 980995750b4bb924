import { foldWord, LONGEST_PHRASE, NAME_WORDS, SIMPLIFIED, type WordClass } from './name-words.ts'

export interface NameToken {
  /** Folded; of words that are written in several ways, the one that stands for all. */
  readonly text: string
  /** Folded, as written. */
  readonly written: string
  readonly class: WordClass
  /** Written in capitals, up to five of them: another letter makes another name. */
  readonly isAcronym: boolean
  /** Of the name of a state. */
  readonly country: string | null
}

/** A name made ready to be compared. */
export interface PreparedName {
  /** Without legal forms, unless there is nothing else. */
  readonly tokens: readonly NameToken[]
  /** Legal forms, as written. */
  readonly left: readonly string[]
  /** What the initials of the words may spell, three letters at least. */
  readonly acronyms: ReadonlySet<string>
}

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc'
const WORD = new RegExp(`[${HAN}]+|[^${HAN}\\P{L}][^${HAN}\\P{L}\\p{N}]*[\\p{N}]*|[\\p{L}\\p{N}]+`, 'gu')
const IS_HAN = new RegExp(`^[${HAN}]`, 'u')
const MAX_ACRONYM_WORD = 5
const MIN_ACRONYM = 3
/** Legal forms that may or may not count in an acronym; more than this are not tried. */
const MAX_OPTIONAL = 4

/**
 * A name in the forms in which it may be meant: whole, and, where brackets hold an acronym or the name in another
 * script, what is outside and what is inside.
 * @param isPerson - In a person's name no word is a legal form or a sector.
 */
export function prepareName(name: string, isPerson: boolean): readonly PreparedName[] {
  const whole = prepareOne(name, isPerson)
  const [, before = '', inside = '', after = ''] = /^(.*?)[(（]([^()（）]+)[)）](.*)$/su.exec(name) ?? []
  if (inside === '') return [whole]
  const outer = prepareOne(`${before} ${after}`, isPerson)
  const inner = prepareOne(inside, isPerson)
  return saysTheSame(outer, inner) ? [outer, inner] : [whole]
}

function saysTheSame(outer: PreparedName, inner: PreparedName): boolean {
  const [one, two] = [outer.tokens[0], inner.tokens[0]]
  if (one === undefined || two === undefined) return false
  if (IS_HAN.test(one.text) !== IS_HAN.test(two.text)) return true
  return outer.acronyms.has(two.text) || inner.acronyms.has(one.text)
}

function prepareOne(name: string, isPerson: boolean): PreparedName {
  const words = splitWords(name)
  const tokens = isPerson ? words.map(personToken) : joinPhrases(words)
  const counting = tokens.filter((token) => token.class !== 'legal')
  const isName = counting.some((token) => token.class !== 'filler')
  return {
    tokens: isName ? counting : tokens,
    left: isName ? tokens.flatMap((token) => (token.class === 'legal' ? [token.written] : [])) : [],
    acronyms: isPerson ? new Set() : acronymsOf(tokens),
  }
}

function splitWords(name: string): readonly string[] {
  const text = name
    .normalize('NFKC')
    .replaceAll(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `) // Z.T.E.
    .replaceAll(/(?<!\p{L})(\p{L})\/(\p{L})(?!\p{L})/gu, '$1$2') // A/S
    .replaceAll('&', ' and ')
    .replaceAll(/['’ʼ`´]/gu, '')
  return [...text.matchAll(WORD)].map(([word]) => word)
}

function personToken(word: string): NameToken {
  const folded = IS_HAN.test(word) ? simplify(word) : foldWord(word)
  const meaning = NAME_WORDS.get(folded)
  const isSpelling = meaning?.class === 'name'
  const wordClass = meaning?.class === 'filler' && folded.length > 1 ? 'filler' : 'name'
  return {
    text: isSpelling ? meaning.same : folded,
    written: folded,
    class: wordClass,
    isAcronym: false,
    country: null,
  }
}

/** Words and phrases of the table; a run of Chinese characters is cut at the words that the table knows. */
function joinPhrases(words: readonly string[]): readonly NameToken[] {
  const folded = words.map(foldWord)
  const tokens: NameToken[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? ''
    if (IS_HAN.test(word)) {
      tokens.push(...cutHan(simplify(word)).map((part) => tokenOf(part, part)))
      at += 1
      continue
    }
    let length = Math.min(LONGEST_PHRASE, words.length - at)
    while (length > 1 && !NAME_WORDS.has(folded.slice(at, at + length).join(' '))) length -= 1
    tokens.push(tokenOf(folded.slice(at, at + length).join(' '), word))
    at += length
  }
  return tokens
}

function tokenOf(folded: string, written: string): NameToken {
  const meaning = NAME_WORDS.get(folded)
  return {
    text: meaning?.same ?? folded,
    written: folded,
    class: meaning?.class ?? 'name',
    isAcronym: written.length <= MAX_ACRONYM_WORD && /^[A-Z][A-Z0-9]+$/u.test(written),
    country: meaning?.country ?? null,
  }
}

function simplify(han: string): string {
  return [...han].map((character) => SIMPLIFIED.get(character) ?? character).join('')
}

/** "深圳市华为技术有限公司" is 深圳市, 华为, 技术, 有限公司. One character alone is a word at the end only. */
function cutHan(run: string): readonly string[] {
  const parts: string[] = []
  let open = ''
  const close = (): void => {
    if (open !== '') parts.push(open)
    open = ''
  }
  for (let at = 0; at < run.length; ) {
    const known = wordAt(run, at)
    if (known === null) open += run[at++]
    else {
      close()
      parts.push(known)
      at += known.length
    }
  }
  close()
  return parts
}

function wordAt(run: string, at: number): string | null {
  for (let length = Math.min(6, run.length - at); length > 0; length -= 1) {
    const part = run.slice(at, at + length)
    if ((length > 1 || at === run.length - 1) && NAME_WORDS.has(part)) return part
  }
  return null
}

/** "Contemporary Amperex Technology Co. Limited": CAT, CATC, CATL, CATCL; "Bank of China": BOC. */
function acronymsOf(tokens: readonly NameToken[]): ReadonlySet<string> {
  const words = tokens.flatMap(({ written, class: wordClass }) =>
    written.split(' ').map((word) => ({ initial: word[0] ?? '', class: FILLER.test(word) ? 'filler' : wordClass })),
  )
  const optional = words.filter((word) => word.class === 'legal').length
  const acronyms = new Set([words.map(({ initial, class: kind }) => (kind === 'legal' ? '' : initial)).join('')])
  for (let mask = 0; mask < 2 ** Math.min(optional, MAX_OPTIONAL); mask += 1) {
    let legal = 0
    const letters = words.map(({ initial, class: kind }) => {
      if (kind === 'filler') return ''
      return kind !== 'legal' || (mask >> legal++) & 1 ? initial : ''
    })
    acronyms.add(letters.join(''))
  }
  return new Set([...acronyms].filter((acronym) => acronym.length >= MIN_ACRONYM && words.length >= MIN_ACRONYM))
}

const FILLER = /^(?:of|and|for|the|de)$/u
