import { EVENT_INTENSITY } from '../../core/event.ts'
import type { EventId } from '../../core/ids.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { addToTally, mostCounted, sortedUnique, type Tally } from '../accumulate.ts'
import type { Copies } from '../copies/find-copies.ts'
import type { KnowledgeGraph } from '../graph.ts'
import { makeProperties, roundScore } from '../properties.ts'
import { castOf, isCastOf } from './event-cast.ts'
import type { EventReport } from './event-ids.ts'
import { weighReports } from './weigh-reports.ts'

interface Told {
  /** Sorted; at least one. */
  readonly reports: readonly EventReport[]
  readonly copies: Copies
}

export function addEventNode(graph: KnowledgeGraph, id: EventId, { reports, copies }: Told): void {
  const [first] = reports
  if (first === undefined) return
  const { type } = first.mention
  const { status, statuses, isContested, independentSources } = weighReports(reports, copies)
  const cast = castOf(reports)
  const trigger = mostUsedWord(reports.filter(({ mention }) => isCastOf(mention, cast)))
  const properties = makeProperties({
    type,
    status,
    statuses,
    contested: isContested ? true : null,
    trigger,
    ...finestDate(reports),
    intensity: EVENT_INTENSITY[type],
    confidence: roundScore(Math.max(...reports.map(({ mention }) => mention.confidence))),
    mentions: reports.length,
    independentSources,
  })
  const name = eventName(trigger, namesOf(graph, cast.agents), namesOf(graph, cast.targets))
  graph.addNode(id, { labels: ['Entity', 'Event'], name, properties })
}

/** Of those who have the same sides: word and sides must fit ("A and B: meet", but "A: call → B"). */
function mostUsedWord(reports: readonly EventReport[]): string {
  const words: Tally = new Map()
  for (const { mention } of reports) addToTally(words, mention.trigger.lemma)
  return mostCounted(words) ?? ''
}

/** The reports of one event agree as far as they tell its date. */
function finestDate(reports: readonly EventReport[]): {
  readonly date: string | null
  readonly dateEnd: string | null
} {
  const [finest] = reports
    .map(({ mention: { date, dateEnd } }) => ({ date, dateEnd }))
    .sort((a, b) => lengthOf(b) - lengthOf(a) || compareCodeUnits(a.date ?? '', b.date ?? ''))
  return finest ?? { date: null, dateEnd: null }
}

function lengthOf({ date, dateEnd }: { readonly date: string | null; readonly dateEnd: string | null }): number {
  return (date?.length ?? 0) + (dateEnd === null ? 0 : 0.5)
}

function namesOf(graph: KnowledgeGraph, actors: readonly string[]): string[] {
  return sortedUnique(
    actors.filter((actor) => graph.hasNode(actor)).map((actor) => graph.getNodeAttributes(actor).name),
  )
}

/** "Australia, New Zealand: block → Huawei". */
function eventName(trigger: string, agents: readonly string[], targets: readonly string[]): string {
  const doing = agents.length > 0 ? `${agents.join(', ')}: ${trigger}` : trigger
  return targets.length > 0 ? `${doing} → ${targets.join(', ')}` : doing
}
