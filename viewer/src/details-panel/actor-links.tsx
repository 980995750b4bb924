import type { ActorDetail, RelationCard } from '../../../src/server/api.ts'
import { NodeLink } from '../event-list/node-link.tsx'
import { ReportQuote } from '../event-list/report-quote.tsx'
import { ViewLink } from '../event-list/view-link.tsx'
import { openDocument } from '../state/view-state.ts'
import { formatDate } from '../vocabulary/words.ts'
import { MeasureLine, Section } from './panel-parts.tsx'

/** What is known of an actor beside its events. */
export function ActorLinks({ detail }: { readonly detail: ActorDetail }) {
  const { actor, relations, issued, coveredBy, documents } = detail
  return (
    <>
      <Section title="Roles and ties" count={relations.length}>
        <RelationList relations={relations} />
      </Section>
      <Section title="Measures it issued" count={issued.length}>
        <ul className="plain-list">
          {issued.map((measure) => (
            <MeasureLine key={measure.id} measure={measure} />
          ))}
        </ul>
      </Section>
      <Section title="Measures that cover it" count={coveredBy.length}>
        <ul className="plain-list">
          {coveredBy.map((measure) => (
            <MeasureLine key={measure.id} measure={measure} />
          ))}
        </ul>
      </Section>
      <Section title="Documents" count={documents.length}>
        <ul className="plain-list">
          {documents.map(({ id, title, publisher, publishedOn, count }) => (
            <li key={id}>
              <ViewLink to={openDocument({ id, quote: null })} className="text-button">
                {title}
              </ViewLink>
              <span className="soft">
                {[publisher, publishedOn === null ? null : formatDate(publishedOn), `named ${count} ×`]
                  .filter((part) => part !== null)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {actor.wikidata !== null && <p className="soft">Wikidata {actor.wikidata}</p>}
    </>
  )
}

/** How a relation reads from either end. */
const WORDS: Readonly<Record<string, { readonly out: string; readonly in: string }>> = {
  HOLDS_ROLE: { out: 'at', in: 'there' },
  PART_OF: { out: 'part of', in: 'has as a part' },
  BASED_IN: { out: 'based in', in: 'seat of' },
  SUBSIDIARY_OF: { out: 'subsidiary of', in: 'owns' },
  ISSUED_BY: { out: 'issued by', in: 'issued' },
  BASED_ON: { out: 'based on', in: 'is the basis of' },
  APPLIES_TO: { out: 'covers', in: 'covered by' },
  BINDS: { out: 'binds', in: 'bound by' },
  RESPONDS_TO: { out: 'responds to', in: 'was answered by' },
}

/**
 * Relations, each with the words that say so.
 * @param wordless - Whether the heading above says already what they are.
 */
export function RelationList({ relations, wordless = false }: RelationListProps) {
  return (
    <ul className="plain-list">
      {relations.map((relation) => (
        <li key={`${relation.type} ${relation.direction} ${relation.other.id} ${relation.title ?? ''}`}>
          <span className="relation-line">
            {!wordless && `${describeRelation(relation)} `}
            <NodeLink node={relation.other} mark />
          </span>
          {relation.report !== null && <ReportQuote report={relation.report} />}
        </li>
      ))}
    </ul>
  )
}

interface RelationListProps {
  readonly relations: readonly RelationCard[]
  readonly wordless?: boolean
}

function describeRelation({ type, direction, title }: RelationCard): string {
  const words = WORDS[type]?.[direction] ?? type.toLowerCase().replaceAll('_', ' ')
  return title === null ? words : direction === 'out' ? `${title} ${words}` : `${title}:`
}
