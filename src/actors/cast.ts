import type { ActorKind } from '../core/actor.ts'
import { countryByCode } from './gazetteer.ts'
import type { ActorDraft, Entry, MentionDraft, Stretch } from './model.ts'

/** Nouns that may stand for an actor of the kind, whatever its name. */
const KIND_NOUNS: Readonly<Record<ActorKind, string>> = {
  Country: 'country nation',
  Government: 'agency body department regulator watchdog authority office',
  Company:
    'company firm giant maker manufacturer group corporation conglomerate vendor supplier retailer operator carrier startup start-up developer business chipmaker provider enterprise producer',
  Person: '',
  Party: 'party',
  Military: 'military force',
  Media: 'newspaper agency outlet broadcaster paper daily report publication channel',
  Institution: 'institution organisation organization group think-tank',
  InternationalOrganization: 'organisation organization body bloc alliance group agency',
  Group: '',
}

const ALL_KIND_NOUNS = new Set(Object.values(KIND_NOUNS).flatMap((nouns) => nouns.split(' ')))

/** "company", "agency": said of anything of a kind, so that having been called so tells nobody from others. */
export function isKindNoun(noun: string): boolean {
  return ALL_KIND_NOUNS.has(noun)
}

/** The document's actors by key: asking for one twice gives the same. */
export class Cast {
  readonly #actors = new Map<string, ActorDraft>()

  get actors(): readonly ActorDraft[] {
    return [...this.#actors.values()]
  }

  fromEntry(entry: Entry): ActorDraft {
    return this.add({
      key: [entry.key],
      name: entry.name,
      kind: entry.kind,
      country: entry.country,
      wikidata: entry.wikidata,
    })
  }

  country(code: string): ActorDraft | null {
    const entry = countryByCode(code)
    return entry === null ? null : this.fromEntry(entry)
  }

  add(
    given: Pick<ActorDraft, 'key' | 'name' | 'kind' | 'country' | 'wikidata'> & {
      readonly isPlural?: boolean
      readonly isPerson?: boolean
    },
  ): ActorDraft {
    const id = JSON.stringify(given.key)
    const known = this.#actors.get(id)
    if (known !== undefined) return known
    const actor: ActorDraft = {
      key: given.key,
      name: given.name,
      kind: given.kind,
      country: given.country,
      wikidata: given.wikidata,
      gender: null,
      isPlural: given.isPlural ?? false,
      isPerson: given.isPerson ?? given.kind === 'Person',
      nouns: new Set(KIND_NOUNS[given.kind].split(' ').filter((noun) => noun !== '')),
      described: new Set(),
      mentions: [],
    }
    this.#actors.set(id, actor)
    return actor
  }
}

/** Adds a mention unless the actor already has one over the same words; "the US government" may stand around "US". */
export function mention(actor: ActorDraft, draft: MentionDraft): void {
  const isKnown = actor.mentions.some(
    (other) => other.sentence === draft.sentence && overlaps(other, draft) && !isWithin(other, draft),
  )
  if (!isKnown) actor.mentions.push(draft)
}

function overlaps(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to
}

function isWithin(inner: Stretch, outer: Stretch): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from
}
