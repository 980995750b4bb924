import type { EventStatus } from '../../core/event.ts'
import { compareCodeUnits } from '../../core/snapshot.ts'
import { getOrCreate } from '../accumulate.ts'
import type { Copies } from '../copies/find-copies.ts'
import { publisherOf } from '../copies/publisher.ts'
import type { EventReport } from './event-ids.ts'

/** What the reports of one event come to. */
export interface Weight {
  /** That which most voices tell. */
  readonly status: EventStatus
  /** All that are told, in this file's order. */
  readonly statuses: readonly EventStatus[]
  /** One voice denies what another asserts. */
  readonly isContested: boolean
  /** Voices in all. */
  readonly independentSources: number
}

/** Of two that as many voices tell, the one that says less: nothing may look like a fact by mistake. */
const CAUTIOUS_FIRST: readonly EventStatus[] = ['possible', 'requested', 'planned', 'alleged', 'denied', 'actual']

/**
 * Counts voices, not reports. A voice is the nearest speaker whom a report names, else its publisher or site, else the
 * document; of a wire story and its copies one alone is heard.
 * @param reports - Of one event; at least one.
 */
export function weighReports(reports: readonly EventReport[], copies: Copies): Weight {
  const voices = new Map<EventStatus, Set<string>>()
  for (const report of heardOnce(reports, copies)) {
    getOrCreate(voices, report.mention.status, () => new Set<string>()).add(voiceOf(report, copies))
  }
  const told = new Set(reports.map(({ mention }) => mention.status))
  const statuses = CAUTIOUS_FIRST.filter((status) => told.has(status))
  const support = (status: EventStatus) => voices.get(status)?.size ?? 0
  const [first = 'possible', ...rest] = statuses
  return {
    status: rest.reduce((best, next) => (support(next) > support(best) ? next : best), first),
    statuses,
    isContested: isContested(reports, copies),
    independentSources: new Set([...voices.values()].flatMap((some) => [...some])).size,
  }
}

/** Of the documents with one text only the first that tells the event. */
function heardOnce(reports: readonly EventReport[], copies: Copies): readonly EventReport[] {
  const first = new Map<string, string>()
  for (const { document } of reports) {
    const text = copies.originalOf(document.id)
    const rank = `${document.publishedOn ?? '~'} ${document.id}`
    const former = first.get(text)
    if (former === undefined || compareCodeUnits(rank, former) < 0) first.set(text, rank)
  }
  return reports.filter(({ document }) => {
    return first.get(copies.originalOf(document.id)) === `${document.publishedOn ?? '~'} ${document.id}`
  })
}

function voiceOf({ mention, document, namedSource }: EventReport, copies: Copies): string {
  const speaker = namedSource === null ? undefined : mention.sources[namedSource]
  return speaker?.actor ?? publisherOf(document) ?? copies.originalOf(document.id)
}

/**
 * Whether one denies what another asserts: tells as happened, or alleges in somebody's name. That a paper itself writes
 * "alleged" is caution, and no word of its own against the denial; nor does anybody contradict himself in one article.
 */
function isContested(reports: readonly EventReport[], copies: Copies): boolean {
  const speakerOf = ({ mention, document }: EventReport) => mention.sources[0]?.actor ?? copies.originalOf(document.id)
  const denying = new Set(reports.filter(({ mention }) => mention.status === 'denied').map(speakerOf))
  const asserting = reports.filter(
    ({ mention: { status, sources } }) => status === 'actual' || (status === 'alleged' && sources.length > 0),
  )
  const speakers = new Set(asserting.map(speakerOf))
  return [...denying].some((one) => [...speakers].some((other) => other !== one))
}
