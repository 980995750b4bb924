import { Combobox } from '@mantine/core'
import type { SearchAnswer, SearchGroup } from '../../../src/server/api.ts'
import { SearchHitLine } from './search-hit-line.tsx'

const TITLES: Readonly<Record<SearchGroup, string>> = {
  actors: 'Actors',
  measures: 'Measures',
  topics: 'Topics',
  documents: 'Articles',
  events: 'Events',
  sentences: 'Sentences',
}

/** Hits under the heading of what they are; an option's value is its place in `hits`. */
export function SearchHits({ answer }: { readonly answer: SearchAnswer }) {
  const hits = answer.hits.map((hit, place) => ({ hit, place }))
  const groups = [...new Set(answer.hits.map(({ group }) => group))]
  const isGuess = answer.hits.length > 0 && answer.hits.every((hit) => hit.isGuess)
  if (groups.length === 0) return <Combobox.Empty>Nothing here is like “{answer.query}”.</Combobox.Empty>
  return (
    <>
      {isGuess && <p className="search-note">Nothing is called “{answer.query}”. Did you mean:</p>}
      {groups.map((group) => (
        <Combobox.Group key={group} label={TITLES[group]}>
          {hits
            .filter(({ hit }) => hit.group === group)
            .map(({ hit, place }) => (
              <Combobox.Option key={place} value={String(place)}>
                <SearchHitLine hit={hit} query={answer.query} />
              </Combobox.Option>
            ))}
        </Combobox.Group>
      ))}
    </>
  )
}
