import type { Sentence } from '../core/language.ts'
import type { Cast } from './cast.ts'
import { datelineCountries, type Written } from './datelines.ts'
import type { PlaceSpan } from './find-places.ts'
import type { ActorDraft, MentionDraft, Stretch } from './model.ts'
import type { Scene } from './scene.ts'

/** Countries with how much speaks for each. */
export type Weights = ReadonlyMap<ActorDraft, number>

/** How much the text is about each country: by mentions, by its people, bodies and places named, by the top and the dateline. */
export function weighCountries(cast: Cast, places: readonly PlaceSpan[], scene: Written): Weights {
  const home = new Set(datelineCountries(scene))
  for (const code of [...home, ...places.map(({ place }) => place.country)]) if (code !== null) cast.country(code)
  const weigh = (state: ActorDraft) =>
    (home.has(state.country ?? '') ? DATELINE : 0) + weightOf(state, cast, places, scene)
  return new Map(cast.actors.filter(isState).map((state) => [state, weigh(state)]))
}

/** The country that the text is about; null: it names none. */
export function mainCountryOf(weights: Weights): ActorDraft | null {
  return heaviest(weights)
}

function weightOf(state: ActorDraft, cast: Cast, places: readonly PlaceSpan[], { sentences }: Written): number {
  const own = cast.actors.filter(
    ({ kind, country }) => !/^(?:Country|Group|Company)$/u.test(kind) && country === state.country,
  )
  const here = places.filter(({ place }) => place.country === state.country)
  const early = [...state.mentions, ...here].some(({ sentence }) => sentence < 3) ? 2 : 0
  const spoken = state.mentions.reduce((sum, mention) => sum + weightOfMention(mention, sentences), 0)
  return spoken + 2 * here.length + 1.5 * own.length + early
}

/**
 * "held in Belgium", "Belgium's parliament": where things happen and whose institutions go by their bare names is home;
 * "a Belgian firm" is said of strangers.
 */
function weightOfMention({ sentence, from, to, form }: MentionDraft, sentences: readonly Sentence[]): number {
  const tokens = sentences[sentence]?.tokens ?? []
  if (form === 'demonym') return DEMONYM
  const isSetting = /^(?:in|across|throughout|within)$/iu.test(tokens[from - 1]?.text ?? '')
  const isOwner = tokens[to]?.fineTag === 'POS' && INSTITUTION.test(tokens[to + 1]?.lemma.toLowerCase() ?? '')
  return isSetting || isOwner ? SETTING : 1
}

const INSTITUTION = /^(?:government|cabinet|parliament|president|prime|senate|congress|police|supreme|central)$/u
const DEMONYM = 0.5
const SETTING = 2
/** What a dateline counts for, in mentions. */
const DATELINE = 8

function heaviest(weights: Weights): ActorDraft | null {
  let best: ActorDraft | null = null
  for (const [state, weight] of weights) if (best === null || weight > (weights.get(best) ?? 0)) best = state
  return best
}

export function isState({ kind, country }: ActorDraft): boolean {
  return kind === 'Country' && country !== null && country !== 'EU'
}

/** How many sentences back a country's mention still says whose government is meant. */
const REACH = 4
/** What a mention counts for, a sentence further back. */
const FADING = 0.6
/** The whole text's word against that of the sentences right before. */
const OVERALL = 3

/** Whose "the government", "parliament" or "the president" is: the country spoken of here, or the text's own. */
export function countryNear(
  scene: Scene,
  at: Stretch,
  fits: (state: ActorDraft) => boolean = () => true,
): ActorDraft | null {
  const most = Math.max(1, ...scene.countries.values())
  const found = new Map<ActorDraft, number>()
  for (const [state, weight] of scene.countries) found.set(state, (OVERALL * weight) / most)
  for (let distance = 0; distance <= Math.min(REACH, at.sentence); distance += 1) {
    for (const place of scene.discourse.in(at.sentence - distance)) {
      if (distance === 0 && place.to > at.from) continue
      const state = place.actors.length === 1 ? stateOf(scene, place.actors[0]) : null
      if (state === null) continue
      const weight = (place.isSubject ? 1.5 : 1) * FADING ** distance
      found.set(state, (found.get(state) ?? 0) + weight)
    }
  }
  for (const { sentence, place } of scene.places) {
    const distance = at.sentence - sentence
    const state = place.country === null || distance < 0 || distance > 1 ? null : scene.cast.country(place.country)
    if (state !== null) found.set(state, (found.get(state) ?? 0) + (distance === 0 ? PLACE : 1))
  }
  return heaviest(new Map([...found].filter(([state]) => fits(state))))
}

/** "In Oslo, the foreign ministry", "the foreign ministry in Oslo". */
const PLACE = 2

/** A country itself, or the one whose body, official or people an actor is. */
function stateOf({ cast }: Scene, actor: ActorDraft | undefined): ActorDraft | null {
  if (actor === undefined || actor.country === null || actor.country === 'EU') return null
  return cast.country(actor.country)
}
