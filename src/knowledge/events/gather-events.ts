import { isUnnamed } from '../../core/actor.ts'
import type { Findings } from '../../core/findings.ts'
import type { EventId } from '../../core/ids.ts'
import { getOrCreate, sortedEntries } from '../accumulate.ts'
import { type Copies, NO_COPIES } from '../copies/find-copies.ts'
import type { CorrectionView } from '../corrections/correction-view.ts'
import type { MarkedFindings } from '../corrections/mark-parts.ts'
import type { KnowledgeGraph } from '../graph.ts'
import { addEventEdges } from './event-edges.ts'
import { EventIds, type EventReport, withActors } from './event-ids.ts'
import { addEventNode } from './event-node.ts'

/** Findings of which the actors may have been left out. */
export interface PartFindings extends MarkedFindings {
  /** Those of its actors whom the text never names; absent: `actors` says it. */
  readonly unnamed?: ReadonlySet<string>
}

/** Whom the text never names. */
export function unnamedIn({ actors }: Findings): ReadonlySet<string> {
  return new Set(actors.filter(isUnnamed).map(({ id }) => id))
}

/** Events of all documents, each with every mention that reports it. */
export class EventGatherer {
  #waiting: EventReport[] = []
  #copies: Copies = NO_COPIES
  readonly #reports = new Map<EventId, readonly EventReport[]>()

  add(findings: PartFindings): void {
    const { events, document, unnamed = unnamedIn(findings) } = findings
    for (const mention of events) {
      const named = mention.sources.findIndex(({ actor }) => !unnamed.has(actor))
      this.#waiting.push({ mention, document, namedSource: named < 0 ? null : named })
    }
  }

  /**
   * To be called once all documents are in: which event a mention tells hangs on who its actors are, and on what all
   * others tell.
   * @returns The event of each mention, of ignored ones too.
   */
  settle(view: CorrectionView, copies: Copies): EventIds {
    const { identify } = view.identity
    const ids = new EventIds(this.#waiting, { identify, copies })
    const isIgnored = view.ignoredAmong(this.#waiting, copies)
    const found = new Map<EventId, EventReport[]>()
    for (const report of this.#waiting) {
      if (isIgnored(report)) continue
      const mention = withActors(report.mention, report.document, identify)
      getOrCreate(found, ids.idOf(report), () => []).push({ ...report, mention })
    }
    for (const [id, reports] of sortedEntries(found)) this.#reports.set(id as EventId, sortReports(reports))
    this.#copies = copies
    this.#waiting = []
    return ids
  }

  /** Actor nodes must be there already: an event is named after its actors. */
  addNodes(graph: KnowledgeGraph): void {
    for (const [id, reports] of this.#reports) addEventNode(graph, id, { reports, copies: this.#copies })
  }

  /** All other nodes must be there already. */
  addEdges(graph: KnowledgeGraph): void {
    for (const [id, reports] of this.#reports) addEventEdges(graph, id, reports)
  }
}

function sortReports(reports: readonly EventReport[]): EventReport[] {
  const key = ({ document, mention }: EventReport) => `${document.id} ${String(mention.trigger.start).padStart(9, '0')}`
  return [...reports].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
