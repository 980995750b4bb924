import { Loader } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { MeasureCard, NodeRef } from '../../../src/server/api.ts'
import type { Answer } from '../api/use-api.ts'
import { KindMark } from '../event-list/kind-mark.tsx'
import { NodeLink } from '../event-list/node-link.tsx'
import { announce } from '../focus/announce.ts'
import { MEASURE_KIND_LABELS } from '../vocabulary/kinds.ts'

/** The top of a panel: what it is, its name, one line about it. */
export function PanelHead({ label = 'Actor', kind, kindLabel, name, children }: HeadProps) {
  const head = useRef<HTMLElement>(null)
  useEffect(() => announce(`${kindLabel}: ${head.current?.querySelector('h2')?.textContent ?? ''}`), [kindLabel])
  return (
    <header ref={head} className="panel-head">
      <p className="panel-kind">
        <KindMark label={label} kind={kind} />
        {kindLabel}
      </p>
      <h2>{name}</h2>
      {children}
    </header>
  )
}

interface HeadProps {
  readonly label?: NodeRef['label']
  readonly kind: NodeRef['kind']
  readonly kindLabel: string
  readonly name: ReactNode
  readonly children?: ReactNode
}

/** While an answer is on its way, or when it brings an error. Null once there is data. */
export function Pending<T>({ answer }: { readonly answer: Answer<T> }) {
  if (answer.data !== null) return null
  if (answer.error === null) return <Loader size="sm" aria-label="Loading" className="panel-loader" />
  return (
    <div role="alert" className="panel-error">
      <strong>{answer.error.message}</strong>
      <p>{answer.error.hint}</p>
    </div>
  )
}

/** A heading with what belongs to it; nothing where there is nothing. */
export function Section({ title, count, children }: SectionProps) {
  if (count === 0) return null
  return (
    <section className="panel-section">
      <h3>
        {title} {count !== undefined && <span className="count">{count}</span>}
      </h3>
      {children}
    </section>
  )
}

interface SectionProps {
  readonly title: string
  readonly count?: number
  readonly children: ReactNode
}

/** "List · in force" behind the name of a measure. */
export function MeasureLine({ measure }: { readonly measure: MeasureCard }) {
  const { id, name, kind, status } = measure
  return (
    <li>
      <NodeLink node={{ id, name, kind, label: 'Measure' }} mark />
      <span className="soft">
        {[kind === null ? null : MEASURE_KIND_LABELS[kind].toLowerCase(), status]
          .filter((part) => part !== null)
          .join(', ')}
      </span>
    </li>
  )
}
