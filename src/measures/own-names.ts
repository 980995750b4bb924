import { overlaps, type Span } from '../core/span.ts'
import { findCapitalised } from './capitalised-names.ts'
import { findKnownForms, formsNamed, type KnownForm } from './known-measures.ts'
import { foldName, oneLine } from './measure-names.ts'
import { ownerBefore } from './owner-before.ts'
import type { PlacedActor, Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

/**
 * Places that name a measure by a name of its own: those of the table, then "Executive Order 13873", then capitalised
 * names that end in a word such as "Act" or "List".
 * @param presence - How often the document names each country's actors, by country code.
 */
export function findOwnNames(scene: Scene, presence: ReadonlyMap<string, number>): readonly Sighting[] {
  const known = findKnownForms(scene.text).flatMap((match) => knownAt(scene, match, presence))
  const free = (sighting: Span) => !known.some((other) => overlaps(other, sighting))
  const numbered = [...scene.text.matchAll(NUMBERED)].map((match) => numberedAt(scene, match)).filter(free)
  const capitalised = scene.sentence.isHeading ? [] : findCapitalised(scene).filter(free)
  return [...known, ...numbered, ...capitalised]
}

function spanOf(scene: Scene, match: RegExpExecArray): Span {
  const start = scene.start + match.index
  return { start, end: start + match[0].length }
}

function knownAt(scene: Scene, match: RegExpExecArray, presence: ReadonlyMap<string, number>): readonly Sighting[] {
  const span = spanOf(scene, match)
  const nearest = ownerBefore(scene, span.start)
  // "its" may be resolved wrongly: a name of the table weighs more.
  const owner = nearest?.mention.form === 'pronoun' ? null : nearest
  const form = pickForm(formsNamed(match[0]), { scene, owner, presence })
  if (form === null || isPartOfName(scene, span)) return []
  const { name, kind, country } = form.measure
  const own = owner?.actor.country === country ? owner : null
  return [
    {
      ...span,
      scene,
      kind,
      name,
      key: foldName(name),
      country,
      known: form.measure,
      owner: own,
      event: null,
      issuer: null,
      hit: null,
      topic: null,
      needsIssuer: false,
      rule: 'name/known',
    },
  ]
}

interface Surroundings {
  readonly scene: Scene
  readonly owner: PlacedActor | null
  readonly presence: ReadonlyMap<string, number>
}

/** Of rows with one name that of the owner's country, else of a country in the sentence, else of the most named. */
function pickForm(forms: readonly KnownForm[], { scene, owner, presence }: Surroundings): KnownForm | null {
  const country = owner?.actor.country ?? null
  if (country !== null) return forms.find(({ measure }) => measure.country === country) ?? null
  const [only] = forms
  if (only !== undefined && forms.length === 1 && !only.isCommon) return only
  const inSentence = forms.filter(({ measure }) => scene.actors.some(({ actor }) => actor.country === measure.country))
  const inDocument = forms.filter(({ measure }) => presence.has(measure.country))
  const choices = inSentence.length > 0 ? inSentence : inDocument
  const count = ({ measure }: KnownForm) => presence.get(measure.country) ?? 0
  return [...choices].sort((a, b) => count(b) - count(a))[0] ?? null
}

/** "Entity List Countermeasures Fund": the name of something else goes on. */
function isPartOfName(scene: Scene, span: Span): boolean {
  return scene.actors.some(
    (placed) => placed.mention.form === 'name' && placed.start <= span.start && span.end < placed.end,
  )
}

const NUMBERED =
  /\b(?:(?<title>Executive Orders?|E\.O\.|EO|Proclamation)\s+(?:No\.\s*)?(?<number>\d{4,5})\b|(?<order>(?:Order|Decree|Announcement|Directive|Regulation)\s+No\.?\s*\d+(?:\s+of\s+\d{4}|\/\d{4})?))/gu

function numberedAt(scene: Scene, match: RegExpExecArray): Sighting {
  const { title, number, order } = match.groups ?? {}
  const span = spanOf(scene, match)
  const owner = ownerBefore(scene, span.start)
  const isAmerican = title !== undefined
  const name =
    title === undefined ? oneLine(order ?? '') : `${title === 'Proclamation' ? title : 'Executive Order'} ${number}`
  return {
    ...span,
    scene,
    kind: 'law',
    name,
    key: foldName(name),
    country: isAmerican ? 'US' : (owner?.actor.country ?? null),
    known: null,
    owner,
    event: null,
    issuer: null,
    hit: null,
    topic: null,
    needsIssuer: !isAmerican,
    rule: 'name/numbered',
  }
}
