import type { ActorKind } from '../core/actor.ts'
import type { Cast } from './cast.ts'
import { countryAdjective, entryNamed } from './gazetteer.ts'
import type { ActorDraft } from './model.ts'
import { nounsOf } from './name-forms.ts'

/** What a ministry is called by its field: "foreign ministry" is the Ministry of Foreign Affairs. */
const FIELD: Readonly<Record<string, string>> = {
  foreign: 'Foreign Affairs',
  'foreign affairs': 'Foreign Affairs',
  commerce: 'Commerce',
  trade: 'Trade',
  defence: 'Defence',
  defense: 'Defence',
  'national defense': 'National Defense',
  'national defence': 'National Defense',
  interior: 'the Interior',
  finance: 'Finance',
  justice: 'Justice',
  economy: 'Economy',
  'economic affairs': 'Economic Affairs',
  energy: 'Energy',
  health: 'Health',
  education: 'Education',
  agriculture: 'Agriculture',
  transport: 'Transport',
  environment: 'Environment',
  culture: 'Culture',
  industry: 'Industry',
  labor: 'Labor',
  labour: 'Labour',
  science: 'Science',
  'public security': 'Public Security',
  'state security': 'State Security',
}

/**
 * A ministry told by its field and country: "Japan's trade ministry", "the Chinese commerce ministry".
 * @param field - The words before "ministry" or "department", in lower case.
 * @returns null for a field that is no ministry's.
 */
export function ministryOf(
  cast: Cast,
  country: string,
  field: string,
  noun: 'ministry' | 'department',
): ActorDraft | null {
  const title = FIELD[field]
  if (title === undefined) return null
  const name = `${noun === 'ministry' ? 'Ministry' : 'Department'} of ${title}`
  const entry = entryNamed(name) ?? (title === 'Defence' ? entryNamed('Ministry of National Defense') : null)
  if (entry !== null && entry.country === country) return cast.fromEntry(entry)
  if (noun === 'department') return null
  return addBody(cast, { name, country })
}

/** "the Justice Ministry" of a country that nothing tells. */
export function anyMinistry(cast: Cast, field: string, noun: 'ministry' | 'department'): ActorDraft | null {
  const title = FIELD[field]
  if (title === undefined || noun === 'department') return null
  const name = `Ministry of ${title}`
  const key = ['organisation', name.toLowerCase()]
  return cast.add({ key, name, kind: 'Government', country: null, wikidata: null })
}

/** A country's parliament, police or embassy, told by the common noun. */
export function nationalBody(cast: Cast, country: string, noun: string): ActorDraft | null {
  if (noun === 'parliament' || noun === 'embassy')
    return addBody(cast, { name: noun === 'embassy' ? 'Embassy' : 'Parliament', country })
  return noun === 'police' ? addBody(cast, { name: 'police', country }) : null
}

/** A body that many states have under the same name: told apart by the country's adjective, as a table's row may be. */
export function addBody(cast: Cast, { name, country, kind = 'Government' }: Body): ActorDraft {
  const shown = `${countryAdjective(country)} ${name}`
  const known = entryNamed(shown)
  if (known?.country === country) return cast.fromEntry(known)
  const key = ['organisation', name.toLowerCase(), country]
  const actor = cast.add({ key, name: shown, kind, country, wikidata: null })
  for (const noun of nounsOf(name.split(' '))) actor.nouns.add(noun)
  return actor
}

interface Body {
  /** Without the adjective. */
  readonly name: string
  readonly country: string
  readonly kind?: ActorKind
}
