import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Overview } from '../../../src/server/api.ts'
import { dismiss, isChanged, keepOnly, selectActors, selectedActors, startOver } from '../state/picture.ts'
import { pathBetween, select, type ViewState } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { ActorCount } from './actor-count.tsx'
import { ExpandMenu } from './expand-menu.tsx'
import { HistoryButtons } from './history-buttons.tsx'
import { neighboursIn, type VisibleGraph } from './visible-graph.ts'

interface Props {
  readonly overview: Overview
  readonly graph: VisibleGraph
  readonly view: ViewState
  /** More tools of the picture. */
  readonly children?: ReactNode
}

/** Over the picture: how much it holds, what can be done with the selected, undo. */
export function PictureBar({ overview, graph, view, children }: Props) {
  const shown = graph.actors.map(({ id }) => id)
  const selected = selectedActors(view.selection).filter((id) => shown.includes(id))
  return (
    <div className="picture-bar" role="toolbar" aria-label="Picture">
      <ActorCount overview={overview} graph={graph} view={view} />
      <div className="picture-actions">
        {0 < selected.length && <SelectionActions graph={graph} shown={shown} selected={selected} />}
        {isChanged(view.picture) && (
          <Button
            size="compact-xs"
            variant="subtle"
            title="Show the main actors, where they stood at first"
            onClick={() => change(startOver())}
          >
            Start over
          </Button>
        )}
        {children}
        <HistoryButtons />
      </div>
    </div>
  )
}

interface ActionProps {
  readonly graph: VisibleGraph
  readonly shown: readonly string[]
  readonly selected: readonly string[]
}

function SelectionActions({ graph, shown, selected }: ActionProps) {
  const [first = ''] = selected
  const isOne = selected.length === 1
  const circle = [...selected, ...neighboursIn(graph, selected)]
  return (
    <>
      {isOne && <ExpandMenu id={first} shown={shown} />}
      <Button
        size="compact-xs"
        variant="default"
        disabled={circle.length === selected.length}
        title="Select those they deal with here, too"
        onClick={() => change(selectActors(circle))}
      >
        Circle
      </Button>
      {selected.length <= 2 && (
        <Button
          size="compact-xs"
          variant="default"
          title="How it is connected with another"
          onClick={() => change(select(pathBetween(first, selected[1] ?? null)))}
        >
          Paths
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="default"
        title={isOne ? 'Leave it and those it deals with here (K)' : 'Leave these alone (K)'}
        onClick={() => change(keepOnly(isOne ? circle : selected))}
      >
        Keep only
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        title="Take it out of the picture (Delete)"
        onClick={() => change(dismiss(selected))}
      >
        Dismiss
      </Button>
    </>
  )
}
