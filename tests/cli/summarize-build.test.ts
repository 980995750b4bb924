import { expect, test } from 'vitest'
import type { BuildRun } from '../../src/build/build-report.ts'
import { describeTrouble, summarizeBuild } from '../../src/cli/summarize-build.ts'
import type { Diagnostic, DiagnosticCode } from '../../src/core/diagnostic.ts'

const trouble = (code: DiagnosticCode, path: string, severity: Diagnostic['severity'] = 'skip'): Diagnostic => ({
  code,
  severity,
  path,
  span: null,
  message: `${path} was left out`,
  hint: `Cure of ${code}.`,
})

const RUN: BuildRun = {
  report: { documents: 1, words: 1234, actors: 2, events: 3, measures: 0, diagnostics: [] },
  cached: 4,
  read: 2,
  wordsRead: 1000,
  readingMs: 500,
  storeWarnings: [],
}

test('the report says what was found, how fast, and what comes next', () => {
  expect(summarizeBuild(RUN, '.whodid')).toEqual([
    '1 document, 1,234 words: 2 actors, 3 events, 0 measures',
    '2 read anew at 2,000 words a second, 4 known from before',
    'The graph is in .whodid. Next:',
    '  npx whodid serve --open    explore it in the browser',
    '  npx whodid show NAME       what one actor did, and what was done to it',
  ])
})

test('the next commands name the store where it is not the usual one', () => {
  expect(summarizeBuild(RUN, 'iran').slice(-2)).toEqual([
    expect.stringContaining('serve --open --store iran'),
    expect.stringContaining('show NAME --store iran'),
  ])
})

test('trouble is grouped by its code, with one cure for all and a capped list', () => {
  const many = Array.from({ length: 8 }, (_, index) => trouble('FILE_EMPTY', `${index}.txt`))
  expect(describeTrouble([trouble('FORMAT_UNKNOWN', 'a.pdf'), ...many])).toEqual([
    'Left out (FORMAT_UNKNOWN): 1',
    '  a.pdf was left out',
    '  fix: Cure of FORMAT_UNKNOWN.',
    'Left out (FILE_EMPTY): 8',
    ...[0, 1, 2, 3, 4].map((index) => `  ${index}.txt was left out`),
    '  and 3 more',
    '  fix: Cure of FILE_EMPTY.',
  ])
})

test('a warning is not called left out; a file name cannot command the terminal', () => {
  const [heading, line] = describeTrouble([trouble('DUPLICATE_DOCUMENT', '\u001b[2Ja.txt', 'warning')])
  expect(heading).toBe('Noticed (DUPLICATE_DOCUMENT): 1')
  expect(line).toBe('  \u{fffd}[2Ja.txt was left out')
})

test('what was left out is told before what was only noticed, under its own number', () => {
  const lines = describeTrouble([
    ...Array.from({ length: 6 }, (_, index) => trouble('RECORD_INVALID', `field ${index}`, 'warning')),
    trouble('RECORD_INVALID', 'feed.jsonl:7'),
  ])
  expect(lines.slice(0, 2)).toEqual(['Left out (RECORD_INVALID): 1', '  feed.jsonl:7 was left out'])
  expect(lines[3]).toBe('Noticed (RECORD_INVALID): 6')
})
