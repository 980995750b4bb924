import { describe, expect, it } from 'vitest'
import { eventOf } from './read-text.ts'

/** sentence, trigger, sources */
const TABLE: readonly (readonly [string, string, readonly string[]])[] = [
  ['Ruritania banned Globex.', 'banned', []],
  ['Acme said that Ruritania had banned Globex.', 'banned', ['Acme']],
  ['Acme said Ruritania had banned Globex.', 'banned', ['Acme']],
  ['Ruritania banned Globex, Acme said.', 'banned', ['Acme']],
  ['Ruritania banned Globex, the Daily Post reported on Monday.', 'banned', ['Daily Post']],
  ['According to Acme, Ruritania banned Globex.', 'banned', ['Acme']],
  ['Ruritania banned Globex, according to Acme.', 'banned', ['Acme']],
  ['"Ruritania banned Globex," said Ada Moor.', 'banned', ['Ada Moor']],
  ['Ada Moor said that Acme had warned that Ruritania would ban Globex.', 'ban', ['Acme', 'Ada Moor']],
  ['Ruritania accused Globex of bribing the officer.', 'bribing', ['Ruritania']],
  ['Freedonia urged Ruritania to ban Globex.', 'ban', ['Freedonia']],
  ['Acme said that it was late.', 'said', []],
  ['Acme refused to fund Globex.', 'fund', []],
]

describe('source', () => {
  it.each(TABLE)('%s [%s]', async (text, trigger, sources) => {
    expect((await eventOf(text, trigger))?.sources).toEqual(sources)
  })
  it('a quotation that runs on keeps its speaker', async () => {
    const text = '"Ruritania is wrong," said Ada Moor. "Ruritania banned Globex and it hurt Acme."'
    expect((await eventOf(text, 'banned'))?.sources).toEqual(['Ada Moor'])
  })
})
