import type { ActorKind } from '../core/actor.ts'
import type { Cast } from './cast.ts'
import { countryAdjective, countryByCode, entryNamed } from './gazetteer.ts'
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
  home: 'Home Affairs',
  'home affairs': 'Home Affairs',
}

/** What only departments are for. */
const DEPARTMENT: Readonly<Record<string, string>> = {
  state: 'State',
  treasury: 'the Treasury',
  'homeland security': 'Homeland Security',
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
  const title = titleOf(field, noun)
  if (title === undefined) return null
  const name = `${noun === 'ministry' ? 'Ministry' : 'Department'} of ${title}`
  const entry = entryNamed(name) ?? (title === 'Defence' ? entryNamed('Ministry of National Defense') : null)
  if (entry !== null && entry.country === country) return cast.fromEntry(entry)
  if (noun === 'department') return null
  return addBody(cast, { name, country })
}

function titleOf(field: string, noun: 'ministry' | 'department'): string | undefined {
  return (noun === 'department' ? DEPARTMENT[field] : undefined) ?? FIELD[field]
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

/** "the central bank", "the supreme court": what every state has one of. */
export function fullBody(cast: Cast, country: string, noun: string): ActorDraft | null {
  const state = countryByCode(country)?.name ?? null
  const isBank = noun === 'central bank'
  if (state === null || (!isBank && noun !== 'supreme court')) return null
  const actor = isBank
    ? (knownBody(cast, `${countryAdjective(country)} Central Bank`, country) ??
      cast.add({
        ...OF_STATE,
        key: ['organisation', 'central bank', country],
        name: `Central Bank of ${state}`,
        country,
      }))
    : addBody(cast, { name: 'Supreme Court', country })
  for (const word of [noun, noun.split(' ').at(-1) ?? '']) actor.nouns.add(word)
  return actor
}

const OF_STATE = { kind: 'Government', wikidata: null } as const

function knownBody(cast: Cast, name: string, country: string): ActorDraft | null {
  const known = entryNamed(name)
  return known?.country === country ? cast.fromEntry(known) : null
}

/** Whether the country has a department of that field: "the justice department". */
export function isKnownDepartment(country: string | null, field: string): boolean {
  const title = titleOf(field, 'department')
  return title !== undefined && entryNamed(`Department of ${title}`)?.country === country
}

/** A body that many states have under the same name: told apart by the country's adjective, as a table's row may be. */
export function addBody(cast: Cast, { name, country, kind = 'Government', isPerson = false }: Body): ActorDraft {
  const shown = `${countryAdjective(country)} ${name}`
  const known = knownBody(cast, shown, country)
  if (known !== null) return known
  const key = ['organisation', name.toLowerCase(), country]
  const actor = cast.add({ key, name: shown, kind, country, wikidata: null, isPerson })
  for (const noun of nounsOf(name.split(' '))) actor.nouns.add(noun)
  return actor
}

interface Body {
  /** Without the adjective. */
  readonly name: string
  readonly country: string
  readonly kind?: ActorKind
  /** Whether it is an office that one person holds. */
  readonly isPerson?: boolean
}
