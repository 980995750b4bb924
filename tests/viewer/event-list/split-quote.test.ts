import { expect, test } from 'vitest'
import { splitQuote } from '../../../viewer/src/event-list/split-quote.ts'

const rest = { rule: '', confidence: null, trigger: null }

test('the quote within its sentence; a line break of the file reads as a space', () => {
  const report = {
    sentence: 'Norland barred\nTidewell in May.',
    sentenceStart: 10,
    quote: 'barred\nTidewell',
    start: 18,
    end: 33,
    ...rest,
  }
  expect(splitQuote(report)).toEqual({
    before: 'Norland ',
    quote: ['barred Tidewell', '', ''],
    after: ' in May.',
  })
})

test('offsets that do not meet the sentence mark nothing wrong', () => {
  const report = { sentence: 'One.', sentenceStart: 0, quote: 'Two', start: 40, end: 43, ...rest }
  expect(splitQuote(report)).toEqual({ before: '', quote: ['Two', '', ''], after: '' })
})

test('the word that carries the event, within the quote', () => {
  const report = {
    sentence: 'Norland barred Tidewell.',
    sentenceStart: 5,
    quote: 'Norland barred Tidewell',
    start: 5,
    end: 28,
    ...rest,
  }
  expect(splitQuote({ ...report, trigger: { start: 13, end: 19 } }).quote).toEqual(['Norland ', 'barred', ' Tidewell'])
  expect(splitQuote({ ...report, trigger: { start: 90, end: 99 } }).quote).toEqual(['Norland barred Tidewell', '', ''])
})
