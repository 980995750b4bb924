import type { Overview } from '../../../src/server/api.ts'
import { ActorsTable } from '../actors-table/actors-table.tsx'
import { DetailsPanel } from '../details-panel/details-panel.tsx'
import { DocumentView } from '../document-view/document-view.tsx'
import { FilterPanel } from '../filter-panel/filter-panel.tsx'
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
import './app.css'

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
  const part = useGraphPart(overview, view.picture)
  // Measures and queries are not what the filters are about.
  const hasFilters = view.page === 'graph' || view.page === 'actors'
  return (
    <div className={`workbench ${hasFilters ? '' : 'is-wide'}`}>
      <Header page={view.page} />
      {hasFilters && <FilterPanel part={part} filters={view.filters} />}
      <main className="main-area">
        <MainPage overview={overview} view={view} />
        {view.document !== null && <DocumentView open={view.document} />}
      </main>
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
    case 'measures':
      return <MeasuresTable />
    case 'query':
      return <QueryBox />
    case 'review':
      return <ReviewPage />
  }
}
