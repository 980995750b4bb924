import type { ActorKind } from '../core/actor.ts'
import type { Cast } from './cast.ts'
import { countryAdjective, countryNamed, entryNamed, leadersBySurname, peopleBySurname } from './gazetteer.ts'
import { OF_AMERICA } from './known-rows.ts'
import { addBody, anyMinistry, ministryOf } from './ministries.ts'
import type { ActorDraft, Entry, NameSpan } from './model.ts'
import { coreWords, shownName, withoutInitial, withSmallLetters } from './name-forms.ts'
import { ownerOf } from './owner.ts'
import { kindOf, type NameContext } from './weigh-names.ts'

/** Bodies that most states have under the same name. */
const GENERIC =
  /^(?:Ministry|Department(?! of (?:State|Homeland))|Supreme Court|Senate|Congress|House of|Democratic Party|Labour Party|Conservative Party|Home Office|Foreign Office|National Security Council|State Council|Secret Service)/u

/** Surnames that are words or too common to stand for a leader alone. */
const COMMON_SURNAME =
  /^(?:May|Key|Bush|Park|Lee|Li|Ma|Moon|Lam|Khan|Singh|Abe|Wen|Hu|Brown|Harper|Clinton|Morrison|Kim|Yoon|Lai|Carney|Johnson|Castro|Harris|Carter|Sharon|Marin|Martin|Stubb|Fico)$/u

/** Borne by many in the news: "Judge Warren" is not the senator without more. */
const ENGLISH_SURNAME =
  /^(?:Abbott|Austin|Barr|Bishop|Campbell|Carr|Cook|Cooper|Cotton|Ford|Gates|Graham|Howard|Hunt|King|Lightfoot|Miller|Payne|Peters|Powell|Reeves|Reynolds|Rice|Ross|Sanders|Schmidt|Sherman|Sullivan|Tan|Warner|Warren|Wong|Wu|Chang|Chew|Greer|Huang|Jordan)$/u

/** The actor of a name in the gazetteer; a generic body belongs to the country that owns it here. */
export function knownActor(cast: Cast, name: NameSpan, context: NameContext): ActorDraft {
  const { entry } = name
  if (entry === null) throw new Error('a known name has an entry')
  if (!GENERIC.test(entry.name) || entry.kind === 'Country') return cast.fromEntry(entry)
  const owner = ownerOf(name, context) ?? dominantOwner(context, entry.country)
  const isUnfit = owner === 'US' && entry.name.startsWith('Ministry') // America has departments
  if (owner === null || owner === entry.country || isUnfit) return cast.fromEntry(entry)
  return addBody(cast, { name: entry.name, country: owner, kind: entry.kind })
}

/** The country most named, if the table's own is not named at all. */
function dominantOwner({ countries }: NameContext, own: string | null): string | null {
  if (own === null || countries.size === 0 || countries.has(own)) return own
  return [...countries].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** "U.S. Government", "Government of Iran", "Biden Administration": the country itself. */
export function governmentOf(cast: Cast, { words, country }: NameSpan, { countries }: NameContext): ActorDraft | null {
  const last = words.at(-1) ?? ''
  if (/^(?:Government|Republic|Kingdom|State|People)$/u.test(words[0] ?? '') && words[1] === 'of') {
    const entry = countryNamed(words.slice(words[2] === 'the' ? 3 : 2))
    if (entry !== null) return cast.fromEntry(entry)
  }
  if (!/^(?:Government|Administration|Regime|Authorities|Side)$/iu.test(last)) return null
  if (country !== null && words.length <= 4) return cast.country(country)
  const surname = /^[^-]*/u.exec(words[0] ?? '')?.[0] ?? ''
  const leader = leadersBySurname(surname)[0]
  if (leader?.country == null || words.length > 4) return null
  return COMMON_SURNAME.test(surname) && !countries.has(leader.country) ? null : cast.country(leader.country)
}

/**
 * A surname alone denotes a known person if the office stands with it (for a common one the text must name the country,
 * too), or if it is a leader's and no common one.
 */
function bySurname(surname: string, { title }: NameSpan, { countries }: NameContext): Entry | null {
  const isRare = !COMMON_SURNAME.test(surname) && !ENGLISH_SURNAME.test(surname)
  const isNear = ({ leads, country }: Entry) => isRare || leads || country === null || countries.has(country)
  const found = title === null ? leadersBySurname(surname) : peopleBySurname(surname).filter(isNear)
  const [only] = found
  if (only === undefined || found.length > 1) return null
  return title !== null || !COMMON_SURNAME.test(surname) ? only : null
}

/** A known person whom the text calls by surname or with an initial more. */
function knownPerson(
  words: readonly string[],
  kind: ActorKind,
  { name, context }: { readonly name: NameSpan; readonly context: NameContext },
): Entry | null {
  if (kind !== 'Person' && kind !== 'Company') return null
  if (words.length === 1) return bySurname(words[0] ?? '', name, context)
  const entry = entryNamed(withoutInitial(words).join(' '))
  return entry?.kind === 'Person' ? entry : null
}

/** An actor that only this text's words identify. */
export function newActor(cast: Cast, name: NameSpan, context: NameContext): ActorDraft {
  const kind = kindOf(name, context)
  const core = coreWords(name.words)
  // Capitals alone may be an acronym that was taken for a person.
  const words = kind === 'Person' && (name.title !== null || core.length > 1) ? withSmallLetters(core) : core
  const known = knownPerson(words, kind, { name, context })
  if (known !== null) return cast.fromEntry(known)
  const isIndian = words[0] === 'Union' && words.at(-1) === 'Ministry' // of the union, as against the states
  const country = isIndian ? 'IN' : (name.country ?? (kind === 'Person' ? null : ownerOf(name, context)))
  const ministry = /^(?:Union )?(.+) (Ministry|Department)$/u.exec(
    name.country === null ? words.join(' ') : words.slice(1).join(' '),
  )
  if (ministry !== null) {
    const noun = ministry[2] === 'Ministry' ? 'ministry' : 'department'
    const field = (ministry[1] ?? '').toLowerCase()
    const actor = country === null ? anyMinistry(cast, field, noun) : ministryOf(cast, country, field, noun)
    if (actor !== null) return actor
  }
  if (kind === 'Military' && country !== null && isWholeForce(words))
    return militaryOf(cast, country, words.at(-1) ?? '', words.join(' '))
  const coarse = kind === 'Person' ? 'person' : 'organisation'
  const shown = kind === 'Person' ? withoutInitial(words) : words
  return cast.add({
    key: [coarse, shown.join(' ').replace(OF_AMERICA, 'US $1').toLowerCase()],
    name: kind === 'Person' ? shown.join(' ') : shownName(name.words),
    kind,
    country,
    wikidata: null,
  })
}

/** "Russian Armed Forces"; a coast guard or a command is a body of its own. */
function isWholeForce(words: readonly string[]): boolean {
  return (
    words.length <= 4 &&
    /(?:^|\s)(?:Military|Army|Navy|(?:Armed|Defen[cs]e|Military|^\S+) Forces|Troops)$/u.test(words.join(' '))
  )
}

/** A country's armed forces: "Russian forces", "the Russian military" and "Russian troops" are one, its navy another. */
export function militaryOf(cast: Cast, country: string, noun: string, shown?: string): ActorDraft {
  const lower = noun.toLowerCase()
  const arm = /^(?:navy|army)$/u.test(lower) ? `${lower.slice(0, 1).toUpperCase()}${lower.slice(1)}` : 'military'
  const name = shown ?? `${countryAdjective(country)} ${arm}`
  const actor = cast.add({ key: ['military', country, arm], name, kind: 'Military', country, wikidata: null })
  for (const word of ['military', 'force', 'troop', 'army']) actor.nouns.add(word)
  return actor
}
