import { isIssuer, type PlacedActor, type Scene } from './sentence-scene.ts'

/** Words between an owner and what it owns that tell nothing of either: "China's own new list". */
const BETWEEN =
  /^\s*(?:(?:new|own|latest|existing|proposed|planned|so-called|government|formal|newly|now|first|“|")\s+)*["“‘']?$/iu

/** Whoever stands right before a position: "China's", "the US", "its". */
export function ownerBefore(scene: Scene, start: number): PlacedActor | null {
  const before = scene.actors.filter((placed) => placed.end <= start && isIssuer(placed.actor))
  const near = before.filter((placed) => BETWEEN.test(gapAfter(scene, placed.end, start)) && canOwn(scene, placed))
  return near.sort((a, b) => b.end - a.end || a.start - b.start)[0] ?? null
}

function gapAfter(scene: Scene, end: number, start: number): string {
  return scene.document.text.slice(end, start).replace(/^['’]s?(?![\p{L}])/u, '')
}

/** A possessive, or a country's name or adjective as a modifier; a person owns only with a possessive. */
function canOwn(scene: Scene, { actor, mention, end }: PlacedActor): boolean {
  const after = scene.document.text.slice(end, end + 2)
  if (/^['’]/u.test(after) || mention.form === 'pronoun' || /['’]s?$/u.test(scene.document.text.slice(end - 2, end)))
    return true
  return actor.kind !== 'Person'
}
