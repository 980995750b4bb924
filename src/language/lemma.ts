import { lexiconTags, toInfinitive, toSingular } from './compromise-door.ts'
import type { Draft } from './draft.ts'

const IRREGULAR: Readonly<Record<string, string>> = {
  "'s": 's',
  '’s': 's',
  "n't": 'not',
  'n’t': 'not',
  "'ll": 'will',
  '’ll': 'will',
  "'re": 'be',
  '’re': 'be',
  "'ve": 'have',
  '’ve': 'have',
  "'m": 'be',
  '’m': 'be',
  wo: 'will',
  ca: 'can',
  an: 'a',
  am: 'be',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  does: 'do',
  did: 'do',
  done: 'do',
  doing: 'do',
  media: 'media',
  data: 'data',
  series: 'series',
  means: 'means',
  species: 'species',
  lay: 'lay',
  found: 'find',
  felt: 'feel',
  overrode: 'override',
  unfroze: 'unfreeze',
}

const TENSE: Readonly<Record<string, string>> = {
  VBD: 'PastTense',
  VBN: 'PastTense',
  VBZ: 'PresentTense',
  VBG: 'Gerund',
}

/** "signalled", "modelling": British spelling, which compromise knows of some verbs alone. */
const DOUBLED = /(?<=[aeiou])([^aeiou])\1(?:ed|ing)$/u

/** The dictionary form of a word whose tags are decided; names keep their form. */
export function lemmaOf(word: Pick<Draft, 'text' | 'lower' | 'tag' | 'fineTag'>): string {
  if (word.tag === 'PROPN') return word.text
  const known = Object.hasOwn(IRREGULAR, word.lower) ? IRREGULAR[word.lower] : undefined
  if (known !== undefined) return known
  if (word.fineTag === 'NNS' && /\p{L}/u.test(word.lower)) return toSingular(word.lower)
  const irregular = word.fineTag === 'VBN' && !word.lower.endsWith('ed') // compromise keeps "taken" apart from "took"
  const tense = word.tag !== 'VERB' ? undefined : irregular ? 'Participle' : tenseOf(word)
  if (tense === undefined || /ion$/u.test(word.lower)) return word.lower // no form but the plain one ends so
  const base = toInfinitive(word.lower, tense)
  if (base !== word.lower) return base
  const past = irregular ? toInfinitive(word.lower, 'PastTense') : base
  return past === word.lower ? past.replace(DOUBLED, '$1') : past
}

/** By the tag, unless the form is plainly another: "met" is no infinitive, "criticised" no gerund. */
function tenseOf({ lower, fineTag }: Pick<Draft, 'lower' | 'fineTag'>): string | undefined {
  if (/^VBP?$/u.test(fineTag)) {
    const tags = lexiconTags(lower)
    return tags.includes('PastTense') && !tags.includes('Infinitive') ? 'PastTense' : undefined
  }
  return fineTag === 'VBG' && lower.endsWith('ed') ? 'PastTense' : TENSE[fineTag]
}
