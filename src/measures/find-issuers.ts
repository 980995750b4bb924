import type { FoundActor } from '../core/actor.ts'
import type { EventMention } from '../core/event.ts'
import type { Cast } from './cast.ts'
import type { Step } from './find-stages.ts'
import { type Draft, keepFirst } from './ledger.ts'
import { issuerKey } from './measure-names.ts'
import { evidenceFor, isIssuer, spanOver } from './sentence-scene.ts'
import type { Sighting } from './sighting.ts'

/** Whoever the sentence says took the step: "China will set up", "passed by the Standing Committee". */
export function makersOf(steps: readonly Step[], cast: Cast): readonly FoundActor[] {
  return steps
    .filter(({ report }) => report.stage !== 'lifted' && report.stage !== 'suspended')
    .flatMap(({ event }) => agentsOf(event, cast))
}

function agentsOf(event: EventMention | null, cast: Cast): readonly FoundActor[] {
  if (event === null || event.status === 'denied' || event.status === 'alleged') return []
  return event.agents.flatMap(({ actor }) => cast.byId.get(actor) ?? []).filter(isIssuer)
}

/** Who issued the measure, as far as this place says. */
export function findIssuers(draft: Draft, sighting: Sighting, { steps, cast }: IssuerSearch): void {
  const { owner, scene, event, issuer } = sighting
  const belongs = (actor: FoundActor) => draft.country === null || issuerKey(actor) === draft.country
  if (owner !== null && belongs(owner.actor) && owner.actor.kind !== 'Person')
    keepFirst(draft.issuers, owner.actor.id, evidenceFor(scene, spanOver(owner, sighting), 'issuer/owner'))
  if (event !== null) {
    const told = issuer === null ? [] : [issuer]
    for (const actor of new Set([...told, ...agentsOf(event, cast).filter(belongs)])) {
      keepFirst(draft.issuers, actor.id, { ...event.evidence, rule: 'issuer/agent' })
      const state =
        actor.kind === 'Person'
          ? cast.actors.find((other) => isState(other) && other.country === draft.country)
          : undefined
      if (state !== undefined) keepFirst(draft.issuers, state.id, { ...event.evidence, rule: 'issuer/leader' })
    }
    return
  }
  for (const step of steps) {
    for (const actor of makersOf([step], cast).filter(belongs)) {
      // Who signs an act into law has not issued it; who signs an order has.
      if (actor.kind === 'Person' && sighting.rule !== 'name/numbered') continue
      const named = step.event?.evidence ?? sighting
      keepFirst(draft.issuers, actor.id, evidenceFor(scene, spanOver(named, step.report.evidence), 'issuer/maker'))
    }
  }
}

interface IssuerSearch {
  readonly steps: readonly Step[]
  readonly cast: Cast
}

/** The table's issuer where the document names that body, else its country: only where the text itself says nothing. */
export function addKnownIssuer(draft: Draft, cast: Cast): void {
  const sighting = draft.sightings.find(({ known }) => known !== null) ?? draft.sightings[0]
  if (sighting === undefined) return
  const evidence = evidenceFor(sighting.scene, sighting, 'issuer/known-measure')
  const body = sighting.known === null ? undefined : cast.actors.find((actor) => isBody(actor, sighting))
  if (body !== undefined) keepFirst(draft.issuers, body.id, evidence)
  const state = cast.actors.find((actor) => actor.country === draft.country && isState(actor))
  if (draft.issuers.size === 0 && draft.country !== null && state !== undefined && isTold(sighting))
    keepFirst(draft.issuers, state.id, evidence)
  // A body says it more exactly than its state.
  const hasBody = [...draft.issuers.keys()].some((id) => cast.byId.get(id)?.kind === 'Government')
  if (hasBody && state !== undefined && sighting.known !== null) draft.issuers.delete(state.id)
}

function isBody(actor: FoundActor, { known }: Sighting): boolean {
  return known !== null && known.issuer !== '' && actor.name === known.issuer && actor.country === known.country
}

function isState({ kind, country }: FoundActor): boolean {
  return kind === 'Country' || (kind === 'InternationalOrganization' && country === 'EU')
}

function isTold({ known, rule }: Sighting): boolean {
  return known !== null || rule === 'name/numbered' || rule.startsWith('system/') || rule.startsWith('phrase/')
}
