import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { SearchAnswer, SearchHit } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { viewOf } from '../event-list/node-link.tsx'
import { enterPanel } from '../focus/panel-focus.ts'
import { type Change, openDocument } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { SearchHits } from './search-hits.tsx'
import './search-box.css'

const TYPING_PAUSE_MS = 120

/** Finds actors (by any name), measures, topics, articles, events and sentences. "/" jumps to it. */
export function SearchBox() {
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS)
  const { data } = useApi<SearchAnswer>(wanted === '' ? null : `/api/search?q=${encodeURIComponent(wanted)}`)
  const input = useRef<HTMLInputElement>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  useHotkeys([['/', () => input.current?.focus()]])
  useEffect(() => {
    // The list is there a moment after the answer: Enter then takes the best hit.
    if (data !== null) combobox.selectFirstOption()
  }, [data, combobox.selectFirstOption])
  const choose = (place: string) => {
    const hit = data?.hits[Number(place)]
    if (hit === undefined) return
    const to = viewOfHit(hit)
    if (to !== null) change(to)
    setText('')
    combobox.closeDropdown()
    enterPanel()
    input.current?.blur()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          ref={input}
          className="search-box"
          aria-label="Search"
          placeholder="Find an actor, a measure, a sentence …"
          value={text}
          rightSection={<Kbd size="xs">/</Kbd>}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={wanted === '' || data === null}>
        <Combobox.Options mah="min(560px, 70vh)" className="search-hits">
          {data !== null && <SearchHits answer={data} />}
        </Combobox.Options>
        {data !== null && data.hits.length < data.total && (
          <Combobox.Footer>
            {data.hits.length} of {data.total}: type more to narrow it down
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** A sentence opens where it stands, beside what it tells. */
function viewOfHit(hit: SearchHit): Change | null {
  const to = viewOf(hit)
  if (hit.quote === null || to === null) return to
  const { document, start, end } = hit.quote
  return (state) => openDocument({ id: document, quote: { start, end } })(to(state))
}
