import { Button } from '@mantine/core'
import type { QueryAnswer } from '../../../src/server/api.ts'
import { saveFile } from '../save-picture/save-menu.tsx'
import { keepOnly } from '../state/picture.ts'
import { openPage, select } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { countOf } from '../vocabulary/words.ts'
import { writeCsv } from './write-csv.ts'

/** More at once would bury the picture. */
const MAX_SHOWN = 60

/** An answer as a file, and as a graph: the actors that it tells of and nobody else; undo leads back. */
export function ResultActions({ answer }: { readonly answer: QueryAnswer }) {
  if (answer.rows.length === 0) return null
  const actors = answer.actors.slice(0, MAX_SHOWN)
  const show = () => change((state) => select(null)(keepOnly(actors)(openPage('graph')(state))))
  const count = countOf(actors.length, 'actor')
  return (
    <div className="result-actions">
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => saveFile('whodid.csv', new Blob([writeCsv(answer)], { type: 'text/csv;charset=utf-8' }))}
      >
        Save as CSV
      </Button>
      {actors.length > 0 && (
        <Button size="compact-xs" variant="default" onClick={show}>
          {actors.length < answer.actors.length ? `Show the first ${count}` : `Show ${count}`} in the graph
        </Button>
      )}
    </div>
  )
}
