import { expect, test } from 'vitest'
import { EngineFailure, explainFailure } from '../../src/query/embedded/engine-errors.ts'

const LIMITS = { timeoutMs: 30_000, memoryLimitBytes: 2 ** 30 }

test.each([
  {
    why: 'a panic says how to rephrase',
    failure: new EngineFailure(
      'refused',
      'task 26 panicked with message "assertion failed: index <= Self::MAX_CAPACITY"',
    ),
    want: { code: 'QUERY_ENGINE', hint: expect.stringContaining('(x:Entity)') },
  },
  {
    why: 'a syntax error says where, without codes and drawings',
    failure: new EngineFailure(
      'refused',
      'Query error: GRAFEO-Q001: syntax error: [Cypher] Expected RParen\n  --> query:1:15\n   |\n 1 | MATCH',
      '42001',
    ),
    want: { code: 'QUERY_INVALID', message: 'line 1, column 15: expected )' },
  },
  {
    why: 'a suggestion of the engine is passed on',
    failure: new EngineFailure(
      'refused',
      "Query error: GRAFEO-Q002: semantic error: Unknown function 'cout'\n   |\n  help: Did you mean 'count'?",
      '42002',
    ),
    want: { code: 'QUERY_INVALID', message: "Unknown function 'cout'", hint: 'Did you mean count?' },
  },
  {
    why: 'a write that got as far as the engine',
    failure: new EngineFailure(
      'refused',
      'Transaction error: GRAFEO-T003: Cannot write in read-only transaction',
      '25G03',
    ),
    want: { code: 'QUERY_REFUSED' },
  },
  {
    why: 'an error of the engine itself',
    failure: new EngineFailure('refused', 'Database error: GRAFEO-X001: Internal error: out of cheese', 'XX000'),
    want: { code: 'QUERY_ENGINE', message: 'Internal error: out of cheese' },
  },
  {
    why: 'time',
    failure: new EngineFailure('timeout', ''),
    want: {
      code: 'QUERY_TIMEOUT',
      message: expect.stringContaining('30 seconds'),
      hint: expect.stringContaining('--timeout'),
    },
  },
  {
    why: 'memory',
    failure: new EngineFailure('memory', ''),
    want: { code: 'QUERY_MEMORY', message: expect.stringContaining('1024 MB') },
  },
  { why: 'a crash', failure: new EngineFailure('died', ''), want: { code: 'QUERY_ENGINE' } },
  {
    why: 'a file that is none',
    failure: new EngineFailure('unopened', 'bad magic'),
    want: { code: 'GRAPH_DAMAGED', message: expect.stringContaining('store/engine.grafeo') },
  },
])('$why', ({ failure, want }) => expect(explainFailure(failure, 'store/engine.grafeo', LIMITS)).toMatchObject(want))
