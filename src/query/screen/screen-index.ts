import type { GraphNode } from '../../core/graph.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { CandidateIndex } from './candidate-index.ts'
import { type Comparison, compareNames, type ScreenFeature } from './compare-names.ts'
import { type PreparedName, prepareName } from './prepare-name.ts'

/** A name as it comes to be screened. */
export interface ScreenQuery {
  readonly name: string
  /** ISO 3166-1 alpha-2; null: not told. */
  readonly country: string | null
}

export interface ScreenHit extends Comparison {
  readonly actor: GraphNode
  /** Which of its names it is. */
  readonly matched: string
}

export interface ScreenOptions {
  /** The least score of a hit, 0 to 1. */
  readonly threshold: number
  /** Hits of one name, the best first. */
  readonly max: number
}

interface Entry {
  readonly actor: GraphNode
  readonly name: string
  readonly isPerson: boolean
  readonly country: string | null
  readonly forms: readonly PreparedName[]
}

/** Another country speaks against it, but firms have seats in many. */
const OTHER_COUNTRY_FACTOR = 0.93

/** Names of one sort: what is a word of no meaning in one is a name in the other. */
interface Shelf {
  readonly entries: Entry[]
  readonly candidates: CandidateIndex
}

/** The actors of a graph, ready to be found by names that are written otherwise. */
export class ScreenIndex {
  readonly #bodies: Shelf = { entries: [], candidates: new CandidateIndex() }
  readonly #people: Shelf = { entries: [], candidates: new CandidateIndex() }

  /** @param moreNames - Names of an actor that the graph does not hold. */
  constructor(nodes: readonly GraphNode[], moreNames: (actor: GraphNode) => readonly string[] = () => []) {
    for (const actor of nodes) {
      // "Experts" are nobody: an unnamed group has no name to be screened by.
      if (actor.labels[1] !== 'Actor' || actor.labels[2] === 'Group') continue
      const { aliases } = actor.properties
      for (const name of new Set([actor.name, ...(Array.isArray(aliases) ? aliases : []), ...moreNames(actor)])) {
        this.#add(actor, name)
      }
    }
  }

  /** The actors that a name may mean, the likeliest first. */
  find(query: ScreenQuery, { threshold, max }: ScreenOptions): readonly ScreenHit[] {
    const best = new Map<string, ScreenHit>()
    for (const hit of [...findOn(this.#bodies, query, false), ...findOn(this.#people, query, true)]) {
      const former = best.get(hit.actor.id)
      if (hit.score >= threshold && (former === undefined || compareHits(hit, former) < 0)) best.set(hit.actor.id, hit)
    }
    return [...best.values()].sort(compareHits).slice(0, max)
  }

  #add(actor: GraphNode, name: string): void {
    const isPerson = actor.labels[2] === 'Person'
    const forms = prepareName(name, isPerson)
    const { country } = actor.properties
    const { entries, candidates } = isPerson ? this.#people : this.#bodies
    entries.push({ actor, name, isPerson, country: typeof country === 'string' ? country : null, forms })
    candidates.add(forms)
  }
}

function* findOn({ entries, candidates }: Shelf, query: ScreenQuery, isPerson: boolean): Generator<ScreenHit> {
  const forms = prepareName(query.name, isPerson)
  for (const number of candidates.find(forms)) {
    const entry = entries[number]
    if (entry !== undefined) yield compareEntry(entry, { query, forms })
  }
}

interface Question {
  readonly query: ScreenQuery
  readonly forms: readonly PreparedName[]
}

function compareEntry({ actor, name, isPerson, country, forms: there }: Entry, { query, forms }: Question): ScreenHit {
  const found = compareNames(forms, there, { isPerson, country })
  const isElsewhere = query.country !== null && country !== null && query.country !== country
  const feature: ScreenFeature = {
    kind: 'country',
    text: `${query.country} / ${country}`,
    value: OTHER_COUNTRY_FACTOR,
  }
  return {
    actor,
    matched: name,
    score: found.score * (isElsewhere ? OTHER_COUNTRY_FACTOR : 1),
    features: isElsewhere ? [...found.features, feature] : found.features,
  }
}

function compareHits(a: ScreenHit, b: ScreenHit): number {
  return b.score - a.score || compareCodeUnits(a.actor.id, b.actor.id) || compareCodeUnits(a.matched, b.matched)
}
