import { expect, test } from 'vitest'
import { checkScript } from '../../src/language/check-script.ts'
import { documentOf } from './document-of.ts'

test.each([
  { why: 'English', text: 'Norway sued Nordlift on Monday.', want: [] },
  { why: 'a Chinese name in English', text: 'Norway sued 诺德公司 (Nordlift) on Monday.', want: [] },
  { why: 'accents', text: 'Mevlüt Çavuşoğlu praised Žižek.', want: [] },
  { why: 'no letters', text: '2019 😀 100%', want: [] },
  { why: 'Chinese', text: '挪威周一起诉了诺德公司。Nordlift', want: ['NOT_ENGLISH'] },
  { why: 'Russian', text: 'Норвегия подала в суд на компанию.', want: ['NOT_ENGLISH'] },
])('$why: $want', ({ text, want }) => expect(checkScript(documentOf(text)).map(({ code }) => code)).toEqual(want))
