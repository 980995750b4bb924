import type { FoundActor } from '../core/actor.ts'
import type { EventMention } from '../core/event.ts'
import type { Cast } from './cast.ts'
import { type Family, readEvent } from './event-families.ts'
import { issuingRoles } from './event-issuers.ts'
import { type Matter, mattersOf } from './event-matters.ts'
import { issuerKey, shortName } from './measure-names.ts'
import { isIssuer, type Scene } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

/** Measures without a name of their own, told by an event: one for each issuer, or each of a few targets. */
export function composeMeasures(scene: Scene, cast: Cast): readonly Sighting[] {
  return scene.events.flatMap((event) => {
    const told = readEvent(scene, event)
    if (told === null) return []
    const agents = issuingRoles(scene, told).flatMap(({ actor }) => cast.byId.get(actor) ?? [])
    return onePerCountry(agents.filter((agent) => isIssuer(agent) && isOfSomewhere(agent))).flatMap((issuer) =>
      mattersOf(scene, { event, family: told.family, cast, issuer }).map((matter) =>
        compose(scene, { event, family: told.family, issuer, matter, cast }),
      ),
    )
  })
}

/** A body of an unknown country would be told apart from its state. */
function isOfSomewhere({ kind, country }: FoundActor): boolean {
  return country !== null || kind === 'InternationalOrganization'
}

function onePerCountry(issuers: readonly FoundActor[]): readonly FoundActor[] {
  const keys = issuers.map(issuerKey)
  return issuers.filter((issuer, index) => keys.indexOf(issuerKey(issuer)) === index)
}

interface Parts {
  readonly event: EventMention
  readonly family: Family
  readonly issuer: FoundActor
  readonly matter: Matter
  readonly cast: Cast
}

function compose(scene: Scene, { event, family, issuer, matter, cast }: Parts): Sighting {
  const { start, end } = event.evidence
  return {
    start,
    end,
    scene,
    kind: family.kind,
    name: `${shortName(issuer, cast.actors)} ${family.noun} ${matter.phrase}`,
    key: `${family.kind}${family.noun === 'sanctions' ? ' sanctions' : ''} ${matter.key}`,
    country: issuerKey(issuer),
    known: null,
    owner: null,
    event,
    issuer,
    hit: matter.hit,
    topic: scene.topics.findLast(({ topic }) => topic === matter.topic) ?? null,
    needsIssuer: false,
    rule: `event/${event.trigger.lemma.toLowerCase().replaceAll(' ', '-')}`,
  }
}
