import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { SearchAnswer } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { viewOf } from '../event-list/node-link.tsx'
import { change } from '../state/view-store.ts'
import { SearchHitLine } from './search-hit-line.tsx'
import './search-box.css'

const TYPING_PAUSE_MS = 120

/** Finds actors (by any name), measures, topics, documents and events. "/" jumps to it. */
export function SearchBox() {
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS)
  const { data } = useApi<SearchAnswer>(wanted === '' ? null : `/api/search?q=${encodeURIComponent(wanted)}`)
  const input = useRef<HTMLInputElement>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  useHotkeys([['/', () => input.current?.focus()]])
  const hits = data?.hits ?? []
  useEffect(() => {
    // The list is there a moment after the answer: Enter then takes the best hit.
    if (data !== null) combobox.selectFirstOption()
  }, [data, combobox.selectFirstOption])
  const choose = (id: string) => {
    const hit = hits.find((candidate) => candidate.id === id)
    if (hit === undefined) return
    const to = viewOf(hit)
    if (to !== null) change(to)
    setText('')
    combobox.closeDropdown()
    input.current?.blur()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          ref={input}
          className="search-box"
          aria-label="Search"
          placeholder="Find an actor, measure, topic or article"
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
        <Combobox.Options mah={420} className="search-hits">
          {hits.map((hit) => (
            <Combobox.Option key={hit.id} value={hit.id}>
              <SearchHitLine hit={hit} />
            </Combobox.Option>
          ))}
          {hits.length === 0 && <Combobox.Empty>Nothing here is called “{wanted}”.</Combobox.Empty>}
        </Combobox.Options>
        {data !== null && hits.length < data.total && (
          <Combobox.Footer>
            {hits.length} of {data.total}: type more to narrow it down
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
