import type { EventMention, Role } from '../core/event.ts'
import type { Token } from '../core/language.ts'
import type { Span } from '../core/span.ts'
import type { Told } from './event-families.ts'
import type { Scene } from './sentence-scene.ts'

/** The agents that the words bear out. */
export function issuingRoles(scene: Scene, { event, verb }: Told): readonly Role[] {
  const near = verb === null || event.agents.length > 0 ? event.agents : governorOf(scene, verb)
  return near.flatMap((role) => {
    if (role.span === null) return [role]
    if (/^(?:its|their|his|her)$/iu.test(scene.document.text.slice(role.span.start, role.span.end)))
      return ownersMeant(scene, role, role.span)
    return role.span.end <= event.trigger.start || isNamedBehind(scene, event, role.span) ? [role] : []
  })
}

/** "has indicated to halt": who indicated. */
function governorOf(scene: Scene, verb: Token): readonly Role[] {
  const governor = scene.events.findLast(
    ({ trigger, agents }) => trigger.end <= verb.start && verb.start - trigger.end <= 12 && agents.length > 0,
  )
  return governor?.agents ?? []
}

/** In "urged A to lift its ban" whoever is to lift it owns it. */
function ownersMeant(scene: Scene, role: Role, pronoun: Span): readonly Role[] {
  const verb = scene.events.find(
    ({ trigger, agents }) => trigger.end <= pronoun.start && pronoun.start - trigger.end <= 3 && agents.length > 0,
  )
  return verb === undefined ? [role] : verb.agents
}

/** Behind a noun only "by X" names who issued it, with no verb between: not "the ban was criticised by X". */
function isNamedBehind(scene: Scene, event: EventMention, agent: Span): boolean {
  const between = scene.tokens.filter(({ start }) => event.trigger.end <= start && start < agent.start)
  const isVerb = scene.tokens.some(({ start, tag }) => start === event.trigger.start && tag === 'VERB')
  const by = between.findLast(({ tag }) => tag !== 'DET' && tag !== 'ADJ')
  return by?.text === 'by' && (isVerb || between.every(({ tag }) => tag !== 'VERB' && tag !== 'AUX'))
}
