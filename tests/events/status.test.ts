import { describe, expect, it } from 'vitest'
import { eventOf } from './read-text.ts'

describe('status', () => {
  it.each([
    ['Ruritania banned Globex.', 'banned', 'actual'],
    ['Ruritania will ban Globex.', 'ban', 'planned'],
    ['Ruritania plans to ban Globex.', 'ban', 'planned'],
    ['Ruritania is willing to help Freedonia.', 'help', 'planned'],
    ['Ruritania may ban Globex.', 'ban', 'possible'],
    ['Ruritania threatened to ban Globex.', 'ban', 'possible'],
    ['Acme will leave if Ruritania bans Globex.', 'bans', 'possible'],
    ['Ruritania should ban Globex.', 'ban', 'requested'],
    ['Freedonia urged Ruritania to ban Globex.', 'ban', 'requested'],
    ['Ruritania needs to punish Globex.', 'punish', 'requested'],
    ['Ruritania called for sanctions on Globex.', 'sanctions', 'requested'],
    ['Ruritania has not banned Globex.', 'banned', 'denied'],
    ['Ruritania refused to sanction Globex.', 'sanction', 'denied'],
    ['Acme denied that it had bribed the officer.', 'bribed', 'denied'],
    ['Acme denied that it held talks with Globex on Thursday.', 'talks', 'denied'],
    ['Acme denied that Ruritania had met or paid Globex.', 'paid', 'denied'],
    ['The order of Ruritania punishes neither Globex nor Acme.', 'punishes', 'denied'],
    ['Acme did not deny that Ruritania banned Globex.', 'banned', 'actual'],
    ['Acme denied the report after Ruritania banned Globex.', 'banned', 'actual'],
    ['Ruritania blocked Globex from supplying Acme.', 'supplying', 'denied'],
    ['Ruritania accused Globex of bribing the officer.', 'bribing', 'alleged'],
    ['Ruritania accused Globex, which makes phones, of bribing the officer.', 'bribing', 'alleged'],
    ['Ruritania did not accuse Globex of bribing the officer.', 'bribing', 'denied'],
    ['Neither Globex nor Acme was accused of bribing the officer.', 'bribing', 'denied'],
    ['Ruritania alleged that Globex had bribed the officer.', 'bribed', 'alleged'],
    ['Ruritania will impose tariffs on Freedonia.', 'tariffs', 'planned'],
    ['Ruritania is considering sanctions on Freedonia.', 'sanctions', 'possible'],
    ['Ruritania said that it would ban Globex.', 'ban', 'planned'],
  ])('%s [%s] is %s', async (text, trigger, status) => {
    expect((await eventOf(text, trigger))?.status).toBe(status)
  })
})
