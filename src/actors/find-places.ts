import type { FoundPlace } from '../core/actor.ts'
import { makeId } from '../core/ids.ts'
import type { Sentence } from '../core/language.ts'
import { compareCodeUnits } from '../core/snapshot.ts'
import { entryNamed } from './gazetteer.ts'
import type { NameSpan, Stretch } from './model.ts'
import { coreWords } from './name-forms.ts'
import { readTable } from './read-table.ts'
import { topOf } from './tree.ts'

/** Cities and provinces that are no capitals, with the country's code. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  readTable('places').map((row): [string, string] => [row.name ?? '', row.country ?? '']),
)

/** As datelines write them: "PENANG" is Penang. */
const UPPER: ReadonlyMap<string, string> = new Map([...KNOWN.keys()].map((name) => [name.toUpperCase(), name]))

/** A name that stands for a place in its sentence. */
export interface PlaceSpan extends Stretch {
  readonly place: FoundPlace
}

function isKnownPlace(words: readonly string[]): boolean {
  return KNOWN.has(words.join(' ')) || UPPER.has(words.join(' '))
}

/** The country of a city, province or state by its name alone; null: no table has it. */
export function placeCountry(name: string): string | null {
  const entry = entryNamed(name)
  return KNOWN.get(name) ?? (entry?.kind === 'Country' && entry.country !== 'EU' ? entry.country : null)
}

/** "in Wuxi", "near Kulai", "Penang, Malaysia": a name stands where places stand. */
export function isLocative({ sentence, from, to }: Stretch, sentences: readonly Sentence[]): boolean {
  const tokens = sentences[sentence]?.tokens ?? []
  const before = tokens[from - 1]?.text.toLowerCase() === 'the' ? tokens[from - 2] : tokens[from - 1]
  if (/^(?:in|at|near|outside|around|across|inside|throughout|into|off)$/u.test(before?.text.toLowerCase() ?? '')) {
    return tokens[to]?.fineTag !== 'POS'
  }
  if (from === 0 && /^[,(]$/u.test(tokens[to]?.text ?? '')) return isDateline(sentences[sentence], to)
  return before?.text === ',' && tokens[from - 2]?.tag === 'PROPN' && /^[,.]$/u.test(tokens[to]?.text ?? '.')
}

/** "OTTAWA, Feb. 6, 2020 —", "BEIJING (Reuters) -". */
function isDateline(sentence: Sentence | undefined, at: number): boolean {
  const head = (sentence?.tokens ?? [])
    .slice(at, at + 10)
    .map(({ text }) => text)
    .join(' ')
  return /^[,(].{0,40}(?:[—–]|--| - )/u.test(head)
}

/** Whether the name is a place here and no actor: a city of the table, or a capital or unknown name in a place's stand. */
export function isPlace(name: NameSpan, sentences: readonly Sentence[]): boolean {
  const words = coreWords(name.words)
  if (name.entry === null) return isKnownPlace(words) && name.title === null && !isActing(name, sentences)
  if (name.form !== 'metonym' || words.join(' ') === 'White House' || words[0] === 'Kremlin') return false
  return isLocative(name, sentences)
}

/** "Hubei will spend", "Penang and Kedah have asked": a province or city that does something is its government. */
function isActing(name: NameSpan, sentences: readonly Sentence[]): boolean {
  const tokens = sentences[name.sentence]?.tokens ?? []
  let top = topOf(tokens, name.from, name.to)
  while (top?.relation === 'conj' && top.head !== null) top = tokens[top.head]
  const verb = top?.head == null ? undefined : tokens[top.head]
  return top?.relation === 'nsubj' && verb?.tag === 'VERB' && tokens[name.to]?.text !== ','
}

/** What is known of a city or province that acts: a government of its country. */
export function actingPlace(name: NameSpan): NameSpan {
  const country = name.entry === null ? KNOWN.get(coreWords(name.words).join(' ')) : undefined
  return country === undefined ? name : { ...name, kind: 'Government', rule: 'name/acting-place', score: 0.6 }
}

export function placeOf(name: NameSpan): PlaceSpan {
  const written = coreWords(name.words).join(' ')
  const label = UPPER.get(written) ?? (/^\p{Lu}[\p{Lu} '’-]{3,}$/u.test(written) ? titleCase(written) : written)
  const country = name.entry?.country ?? KNOWN.get(label) ?? null
  const { sentence, from, to } = name
  return { sentence, from, to, place: { id: makeId('place', label.toLowerCase(), country), name: label, country } }
}

/** "PORT VILA" in a dateline. */
function titleCase(words: string): string {
  return words.toLowerCase().replaceAll(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}

/** Each place once, by name. */
export function distinctPlaces(spans: readonly PlaceSpan[]): readonly FoundPlace[] {
  const byId = new Map(spans.map(({ place }) => [place.id, place]))
  return [...byId.values()].sort((a, b) => compareCodeUnits(a.name, b.name) || compareCodeUnits(a.id, b.id))
}
