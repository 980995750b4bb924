import { useMediaQuery } from '@mantine/hooks'
import type { Overview } from '../../../src/server/api.ts'
import { ActorsTable } from '../actors-table/actors-table.tsx'
import { DealingsTable } from '../dealings-table/dealings-table.tsx'
import { DetailsPanel } from '../details-panel/details-panel.tsx'
import { DocumentView } from '../document-view/document-view.tsx'
import { FilterDrawer } from '../filter-panel/filter-drawer.tsx'
import { FilterPanel } from '../filter-panel/filter-panel.tsx'
import { Announcer } from '../focus/announcer.tsx'
import { GraphView } from '../graph-view/graph-view.tsx'
import { useGraphPart } from '../graph-view/use-graph-part.ts'
import { MeasuresTable } from '../measures-table/measures-table.tsx'
import { NoticePage } from '../notice-page/notice-page.tsx'
import { QueryBox } from '../query-box/query-box.tsx'
import { ReviewPage } from '../review/review-page.tsx'
import type { ViewState } from '../state/view-state.ts'
import { useView } from '../state/view-store.ts'
import { Header } from './header.tsx'
import { useOverview } from './use-overview.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import './app.css'

/** As in app.css: no room for the filters beside the picture. */
const NARROW = '(max-width: 860px)'

/** The whole window. */
export function App() {
  const { overview, error, reload } = useOverview()
  if (error !== null) return <NoticePage code={error.code} message={error.message} hint={error.hint} onRetry={reload} />
  if (overview === null) return null
  if (overview.counts.actors === 0) return <NoticePage code="GRAPH_EMPTY" onRetry={reload} />
  return <Workbench overview={overview} />
}

function Workbench({ overview }: { readonly overview: Overview }) {
  const view = useView()
  useUndoKeys()
  const part = useGraphPart(overview, view.picture)
  // Measures and queries are not what the filters are about.
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false })
  const Panel = isNarrow ? FilterDrawer : FilterPanel
  const hasFilters = view.page !== 'measures' && view.page !== 'query'
  return (
    <div className={`workbench ${hasFilters ? '' : 'is-wide'} ${view.page === 'graph' ? 'is-graph' : ''}`}>
      <Header page={view.page} />
      {hasFilters && <Panel part={part} filters={view.filters} page={view.page} />}
      <main className="main-area">
        <MainPage overview={overview} view={view} />
        {view.document !== null && <DocumentView open={view.document} />}
      </main>
      <Announcer view={view} />
      <DetailsPanel overview={overview} selection={view.selection} />
    </div>
  )
}

function MainPage({ overview, view }: { readonly overview: Overview; readonly view: ViewState }) {
  switch (view.page) {
    case 'graph':
      return <GraphView overview={overview} view={view} />
    case 'actors':
      return <ActorsTable />
    case 'dealings':
      return <DealingsTable overview={overview} view={view} />
    case 'measures':
      return <MeasuresTable />
    case 'query':
      return <QueryBox asked={view.query} />
    case 'review':
      return <ReviewPage />
  }
}
