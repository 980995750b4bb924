import { canCorrect } from '../api/fetch-api.ts'
import { SavedViews } from '../saved-views/saved-views.tsx'
import { SearchBox } from '../search-box/search-box.tsx'
import { openPage, type Page } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { SchemeButton } from './scheme-button.tsx'

const PAGE_LABELS: readonly { readonly page: Page; readonly label: string }[] = [
  { page: 'graph', label: 'Graph' },
  { page: 'actors', label: 'Actors' },
  { page: 'dealings', label: 'Dealings' },
  { page: 'measures', label: 'Measures' },
  { page: 'query', label: 'Query' },
  { page: 'review', label: 'Review' },
]

export function Header({ page }: { readonly page: Page }) {
  return (
    <header className="app-header">
      <h1 className="wordmark">
        <img src="/icon.svg" alt="" width="24" height="24" />
        Whodid
      </h1>
      <nav aria-label="Pages" className="page-links">
        {PAGE_LABELS.filter(({ page: target }) => target !== 'review' || canCorrect()).map(
          ({ page: target, label }) => (
            <button
              key={target}
              type="button"
              aria-current={target === page ? 'page' : undefined}
              onClick={() => change(openPage(target))}
            >
              {label}
            </button>
          ),
        )}
      </nav>
      <SearchBox />
      <SavedViews />
      <SchemeButton />
    </header>
  )
}
