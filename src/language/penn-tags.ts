import type { UniversalTag } from '../core/language.ts'
import type { WordClass } from './closed-class.ts'

/** compromise tag -> class, most telling first: a word carries several ("Verb Auxiliary Modal"). */
const FROM_COMPROMISE: readonly (readonly [string, UniversalTag, string])[] = [
  ['Possessive', 'NOUN', 'NN'],
  ['Pronoun', 'PRON', 'PRP'],
  ['Modal', 'AUX', 'MD'],
  ['Demonym', 'ADJ', 'JJ'],
  ['Month', 'PROPN', 'NNP'],
  ['WeekDay', 'PROPN', 'NNP'],
  ['ProperNoun', 'PROPN', 'NNP'],
  ['Ordinal', 'ADJ', 'JJ'],
  ['Value', 'NUM', 'CD'],
  ['Gerund', 'VERB', 'VBG'],
  ['Participle', 'VERB', 'VBN'],
  ['Passive', 'VERB', 'VBN'],
  ['PastTense', 'VERB', 'VBD'],
  ['Infinitive', 'VERB', 'VB'],
  ['PresentTense', 'VERB', 'VBZ'],
  ['Imperative', 'VERB', 'VB'],
  ['Verb', 'VERB', 'VB'],
  ['Plural', 'NOUN', 'NNS'],
  ['Noun', 'NOUN', 'NN'],
  ['Comparative', 'ADJ', 'JJR'],
  ['Superlative', 'ADJ', 'JJS'],
  ['Adjective', 'ADJ', 'JJ'],
  ['Adverb', 'ADV', 'RB'],
  ['Determiner', 'DET', 'DT'],
  ['Preposition', 'ADP', 'IN'],
  ['Conjunction', 'CCONJ', 'CC'],
  ['Expression', 'INTJ', 'UH'],
]

/** compromise's tags of one word as one UPOS and Penn tag; a plain noun where it says nothing. */
export function classFromCompromise(tags: ReadonlySet<string>, lowerCase: string): WordClass {
  for (const [name, tag, fineTag] of FROM_COMPROMISE) {
    if (!tags.has(name)) continue
    if (name === 'Participle' || name === 'Passive') {
      if (lowerCase.endsWith('ing')) return { tag, fineTag: 'VBG' }
      if (!/(?:ed|en|n|t|d|e|g|k|m)$/u.test(lowerCase)) return { tag, fineTag: 'VB' }
    }
    if (name === 'PresentTense') return { tag, fineTag: lowerCase.endsWith('s') ? 'VBZ' : 'VB' }
    return { tag, fineTag }
  }
  return { tag: 'NOUN', fineTag: lowerCase.endsWith('s') && !/(?:ss|us|is)$/u.test(lowerCase) ? 'NNS' : 'NN' }
}

const MARKS: Readonly<Record<string, string>> = {
  '.': '.',
  '!': '.',
  '?': '.',
  ',': ',',
  ';': ':',
  ':': ':',
  '…': ':',
  '—': ':',
  '–': ':',
  '(': '-LRB-',
  '[': '-LRB-',
  ')': '-RRB-',
  ']': '-RRB-',
  '-': 'HYPH',
  '“': '``',
  '‘': '``',
  '”': "''",
  '’': "''",
  "'": "''",
  '"': "''",
}

/** The class of anything without letters; null for a word. */
export function classOfMark(text: string): WordClass | null {
  if (/\p{L}|^_/u.test(text) && !/^\p{N}/u.test(text)) return null
  if (/^\p{N}/u.test(text)) return { tag: 'NUM', fineTag: 'CD' }
  if (text === '$' || text.endsWith('$') || /^[€£¥₹₽₩]$/u.test(text)) return { tag: 'SYM', fineTag: '$' }
  if (/^[%+=<>~^|§°©®™×÷±]$/u.test(text)) return { tag: 'SYM', fineTag: text === '%' ? 'NN' : 'SYM' }
  if (text === '&') return { tag: 'CCONJ', fineTag: 'CC' }
  if (/^[\p{P}\p{S}]/u.test(text)) {
    if (/^\p{Extended_Pictographic}/u.test(text)) return { tag: 'SYM', fineTag: 'NFP' }
    return { tag: 'PUNCT', fineTag: MARKS[text] ?? (/^\p{P}{2,}$/u.test(text) ? ':' : ':') }
  }
  return { tag: 'X', fineTag: 'FW' }
}
