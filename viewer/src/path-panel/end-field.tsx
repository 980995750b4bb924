import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { SearchAnswer } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { SearchHitLine } from '../search-box/search-hit-line.tsx'

interface Props {
  readonly label: string
  /** The name of who is chosen; empty: nobody. */
  readonly name: string
  /** What may be chosen; left out: actors and measures. */
  readonly only?: 'actors'
  readonly onChoose: (id: string) => void
}

const TYPING_PAUSE_MS = 120

/** One end of a path: an actor or a measure, found by name. */
export function EndField({ label, name, only, onChoose }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const [wanted] = useDebouncedValue(draft?.trim() ?? '', TYPING_PAUSE_MS)
  const { data } = useApi<SearchAnswer>(wanted === '' ? null : `/api/search?q=${encodeURIComponent(wanted)}`)
  const hits = (data?.hits ?? []).filter(
    ({ group }) => group === 'actors' || (group === 'measures' && only === undefined),
  )
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  useEffect(() => {
    if (data !== null) combobox.selectFirstOption()
  }, [data, combobox.selectFirstOption])
  const choose = (id: string) => {
    onChoose(id)
    setDraft(null)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          label={label}
          size="xs"
          placeholder={only === undefined ? 'Name of an actor or a measure' : 'Name of an actor'}
          value={draft ?? name}
          onChange={(event) => {
            setDraft(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            setDraft(null)
            combobox.closeDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={wanted === '' || data === null}>
        <Combobox.Options mah={260} className="search-hits">
          {hits.map((hit) => (
            <Combobox.Option key={hit.id} value={hit.id}>
              <SearchHitLine hit={hit} query={wanted} />
            </Combobox.Option>
          ))}
          {hits.length === 0 && <Combobox.Empty>Nobody here is called like that.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
