import { remember } from './remember.ts'

const INITIALS = 'zh ch sh b p m f d t n l g k h j q x r z c s y w'.split(' ')
const FINALS =
  'iang iong uang ang eng ing ong ian iao uai uan ai an ao ei en er ia ie in iu ou ua ue ui un uo ve a e i o u v'.split(
    ' ',
  )
/** Finals after initials where Mandarin has no such syllable: enough to tell most other words from pinyin. */
const IMPOSSIBLE =
  /^(?:[bpmf](?:iang|iong|uang|ong|ua|uai|uan|ue|ui|un|ia|iu|er|v|ve)|f(?:ai|ao|i|ian|iao|ie|in|ing|e)|[gkh](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|ue|v|ve|er)|[jqx](?:a|ai|an|ang|ao|e|ei|en|eng|er|o|ong|ou|ua|uai|uang|ui|uo|v|ve)|(?:zh|ch|sh|z|c|s|r)(?:ia|ian|iang|iao|ie|in|ing|iong|iu|ue|v|ve|er|o)|[dt](?:iang|iong|in|ua|uai|uang|ue|v|ve|er|o)|[nl](?:iong|ua|uai|uang|ui|er|o)|[yw](?:ia|ian|iang|iao|ie|iong|iu|ua|uai|uang|ui|uo|er|v|ve)|y(?:ai|ei|en|eng)|w(?:ao|e|i|ie|in|ing|ong|ou|u|uan|ue|un|an?o)|[zcs](?:ua|uai|uang))$/u

export interface Syllable {
  readonly initial: string
  readonly final: string
}

/** The syllables of a word that is Mandarin in pinyin without tones, few and long rather than many; null: it is none. */
export const splitPinyin = remember((word): readonly Syllable[] | null =>
  /^[a-z]{2,18}$/u.test(word) ? splitFrom(word, new Map()) : null,
)

function splitFrom(word: string, known: Map<string, readonly Syllable[] | null>): readonly Syllable[] | null {
  if (word === '') return []
  const found = known.get(word)
  if (found !== undefined) return found
  let best: readonly Syllable[] | null = null
  for (const syllable of syllablesAt(word)) {
    const rest = splitFrom(word.slice(syllable.initial.length + syllable.final.length), known)
    if (rest !== null && (best === null || rest.length + 1 < best.length)) best = [syllable, ...rest]
  }
  known.set(word, best)
  return best
}

function* syllablesAt(word: string): Generator<Syllable> {
  const initial = INITIALS.find((one) => word.startsWith(one)) ?? ''
  for (const final of FINALS) {
    if (!word.startsWith(final, initial.length) || IMPOSSIBLE.test(initial + final)) continue
    if (initial !== '' || /^[aeo]/u.test(final)) yield { initial, final }
  }
}
