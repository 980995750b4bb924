import type { Role } from '../core/event.ts'
import type { NounPhrase } from './chunk-model.ts'
import type { Clause } from './clause-model.ts'
import { JUDGING } from './judging-verbs.ts'
import { type TriggerRow, VERB_ROWS } from './lexicon.ts'
import type { Arguments } from './match-row.ts'
import type { Setting } from './noun-setting.ts'
import { mentionsWithin, rolesOf, toRole, uniqueRoles } from './roles.ts'
import type { PlacedMention, SentenceView } from './view.ts'

/** Possessor and modifiers, then prepositional phrases, then what a light verb or a participle adds. */
export function nounArguments(view: SentenceView, setting: Setting, row: TriggerRow): Arguments {
  const inside = bound(view, setting, insideArguments(view, setting.noun, row))
  const agents = [...inside.agents]
  const targets = [...inside.targets]
  for (const phrase of [
    ...setting.phrases,
    ...(setting.participle?.phrases ?? []),
    ...(setting.light === null ? [] : (setting.clause?.phrases ?? [])),
  ]) {
    const roles = rolesOf(view, phrase.noun, 'owner')
    if ((row.agents.includes(phrase.word) || phrase.word === 'by') && agents.length === 0) agents.push(...roles)
    else if (row.targets.includes(phrase.word) && targets.length === 0) targets.push(...roles)
  }
  if (targets.length === 0) targets.push(...forbidden(view, setting, row))
  const { light, clause } = setting
  if (light !== null && clause !== null) addLight({ view, clause, light, agents, targets })
  const unique = uniqueRoles(agents)
  return {
    agents: unique,
    targets: uniqueRoles(targets).filter((role) => !unique.some((agent) => agent.actor === role.actor)),
  }
}

/** "a ban on buying systems made by X": whoever stands behind what may not be done. */
function forbidden(view: SentenceView, setting: Setting, row: TriggerRow): readonly Role[] {
  const gerund = gerundOf(view, setting.at)
  return gerund !== null && row.targets.includes(gerund.parent.word) ? rolesOf(view, gerund.object, 'owner') : []
}

/** "a ban on buying": the clause that the noun governs. */
function gerundOf(view: SentenceView, at: number): Clause | null {
  return view.clauses.find((clause) => clause.parent.noun === at && clause.parent.link === 'gerund') ?? null
}

interface LightFilling {
  readonly view: SentenceView
  readonly clause: Clause
  readonly light: 'forward' | 'reverse'
  readonly agents: Role[]
  readonly targets: Role[]
}

function addLight({ view, clause, light, agents, targets }: LightFilling): void {
  if (clause.verb.isPassive) return
  const subjects = rolesOf(view, clause.subject, 'owner')
  const side = light === 'forward' ? agents : targets
  if (side.length === 0) side.push(...subjects)
  if (light === 'forward' && targets.length === 0) targets.push(...rolesOf(view, clause.object, 'head'))
}

const SIDED = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'ACCUSE', 'AID', 'REGULATE'])

/** "X's ban", "the US ban", "US-China talks", "the Huawei ban". */
function insideArguments(view: SentenceView, noun: NounPhrase, row: TriggerRow): Arguments {
  const inside = mentionsWithin(view, noun)
  const agents = inside.filter((placed) => isPossessor(view, placed) || !isVictim(placed, row))
  const targets = inside.filter((placed) => !agents.includes(placed))
  const [first, ...others] = agents
  const isPair =
    others.length > 0 &&
    (row.type === 'CONSULT' || row.type === 'COOPERATE' || row.type === 'AGREE' || row.rest.length > 0)
  if (first === undefined) return { agents: [], targets: targets.map(toRole) }
  return {
    agents: (isPair ? agents : [first]).map(toRole),
    targets: [...targets, ...(isPair ? [] : others)].map(toRole),
  }
}

function isPossessor(view: SentenceView, placed: PlacedMention): boolean {
  const next = view.tokens[placed.last + 1]
  return (
    next?.fineTag === 'POS' ||
    view.tokens[placed.last]?.fineTag === 'POS' ||
    view.tokens[placed.last]?.fineTag === 'PRP$'
  )
}

/** "urged Globex to drop its lawsuit": its is whoever would drop it. */
function bound(view: SentenceView, { noun, at, clause }: Setting, inside: Arguments): Arguments {
  const pronoun = view.tokens[noun.first]?.text.toLowerCase()
  if ((pronoun !== 'its' && pronoun !== 'their') || clause === null || clause.object !== at || clause.verb.isPassive)
    return inside
  const subjects = rolesOf(view, clause.subject, 'head')
  return subjects.length === 0 ? inside : { agents: subjects, targets: inside.targets }
}

/** A company or person before a sanction noun is whom it hits ("the Huawei ban"); a state is who sets it ("the US ban"). */
function isVictim(placed: PlacedMention, row: TriggerRow): boolean {
  return SIDED.has(row.type) && (placed.actor.kind === 'Company' || placed.actor.kind === 'Person')
}

/** Without a doer of its own, a noun takes the subject of the verb above it ("called off the talks"). */
export function withFallback(
  view: SentenceView,
  setting: Setting,
  { row, direct }: { readonly row: TriggerRow; readonly direct: Arguments },
): Arguments {
  if (direct.agents.length > 0 || setting.clause === null) return direct
  if (setting.light === 'reverse' || isSaying(setting.clause, row)) return direct
  if (JUDGING.has(setting.clause.verb.lemma) && row.type !== 'STATEMENT') return direct
  const subjects = setting.clause.subject === setting.at ? [] : rolesOf(view, setting.clause.subject, 'owner')
  return {
    agents: subjects.filter((role) => !direct.targets.some((target) => target.actor === role.actor)),
    targets: direct.targets,
  }
}

/** Who says something of a deed is not its doer; of words he is ("made remarks"). */
function isSaying(clause: Clause, row: TriggerRow): boolean {
  return (
    row.type !== 'STATEMENT' &&
    row.type !== 'CONSULT' &&
    (VERB_ROWS.get(clause.verb.lemma) ?? []).some((verb) => verb.effect === 'say' || verb.effect === 'accuse')
  )
}
