import { covers } from '../core/span.ts'
import { type Draft, keepFirst } from './ledger.ts'
import { isTelling, outermost } from './listed-parties.ts'
import { place } from './references.ts'
import { evidenceFor, type Scene } from './sentence-scene.ts'

const SENTENCES_BACK = 1
const UNDER =
  /^["“]?under\s+(?<what>it|them|(?:the|this|that|its|these)\s[^,]{1,40}),\s+(?<whom>[^;:]{1,200}?)\s+(?:(?:may|can|could|must|shall|will)\s+(?:not|no\s+longer)|cannot|can['’]t)\s/iu

/** "Under it, the army and the navy may not buy such ships": whom the measure of the sentence before binds. */
export function coverUnder(scenes: readonly Scene[], drafts: readonly Draft[]): void {
  for (const scene of scenes) {
    const found = UNDER.exec(scene.text)
    const whom = found?.groups?.whom
    const draft = found === null ? null : lastMeasure(scene, drafts)
    if (found === null || whom === undefined || draft === null) continue
    const start = scene.start + found[0].lastIndexOf(whom)
    const bound = { start, end: start + whom.length }
    for (const { actor, end } of outermost(scene.actors.filter((placed) => covers(bound, placed)))) {
      if (actor.kind === 'Country' || !isTelling(actor)) continue
      keepFirst(draft.appliesTo, actor.id, evidenceFor(scene, { start: scene.start, end }, 'covers/under'))
    }
  }
}

function lastMeasure(scene: Scene, drafts: readonly Draft[]): Draft | null {
  const near = drafts.flatMap((draft) =>
    draft.sightings.flatMap((sighting) => {
      const back = scene.sentence.index - sighting.scene.sentence.index
      return draft.kind !== 'law' && 0 <= back && back <= SENTENCES_BACK ? [{ draft, end: place(sighting).end }] : []
    }),
  )
  return near.sort((a, b) => b.end - a.end)[0]?.draft ?? null
}
