import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { faultOf, importsOf, partOf } from './architecture/check-imports.ts'
import { FOLDERS, LIBRARIES } from './architecture/rules.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.whodid', 'coverage'])
const BINARY = /\.(?:png|jpe?g|gif|ico|woff2?|gz|onnx|pdf|mdb|log)$/

/** Every file below a folder, as a path from the root of the repository. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((name) => NOT_OURS.has(name)))
    .sort()
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const sources = ['src', 'graph-export', 'viewer/src'].flatMap(filesBelow).filter((path) => /\.(?:tsx?|mjs)$/.test(path))
const edges = sources.flatMap((path) => importsOf(path, read(path)))

describe('imports', () => {
  it('sees the whole program, so that the rules below have something to judge', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(edges.length).toBeGreaterThan(300)
    expect(edges.filter((edge) => edge.kind === 'library').length).toBeGreaterThan(20)
    const seen = new Set(sources.map((path) => partOf(path)?.part))
    expect(FOLDERS.map((rule) => rule.part).filter((part) => !seen.has(part))).toEqual([])
  })

  it('finds the file behind every relative import of a source', () => {
    const known = new Set(sources)
    const code = edges.filter((edge) => edge.kind === 'file' && /\.(?:tsx?|mjs)$/.test(edge.to))
    expect(code.filter((edge) => !known.has(edge.to)).map((edge) => `${edge.from} -> ${edge.to}`)).toEqual([])
  })

  it('go only where the tables of folders and libraries allow', () => {
    expect(edges.map(faultOf).filter((fault) => fault !== undefined)).toEqual([])
  })

  it('name only libraries that package.json names', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'))
    const named = new Set(Object.keys({ ...dependencies, ...devDependencies }))
    expect(LIBRARIES.map((rule) => rule.library).filter((library) => !named.has(library))).toEqual([])
  })
})

describe('the checker', () => {
  it.each([
    ['src/core/a.ts', "import { b } from '../events/b.ts'", /src\/core\/ must not/],
    ['src/core/a.ts', "import { z } from 'zod'", /whose door is/],
    ['src/events/deep/a.ts', "import { b } from '../../actors/b.ts'", /src\/events\/ must not/],
    ['src/ingest/a.ts', "export * from '../language/b.ts'", /must not/],
    ['src/knowledge/a.ts', "import type { B } from '../events/b.ts'", /must not/],
    ['src/store/a.ts', "import '../server/b.ts'", /must not/],
    ['src/server/a.ts', "const b = await import('../cli/b.ts')", /must not/],
    ['src/pipeline.ts', "import { b } from './knowledge/b.ts'", /must not/],
    ['src/actors/a.ts', "import { b } from '../pipeline.ts'", /must not/],
    ['src/actors/a.ts', "import nlp from 'compromise/two'", /whose door is src\/language/],
    ['src/query/a.ts', "import {\n  type B,\n  c,\n} from 'graphology'", /only its types/],
    ['src/query/a.ts', "import g from '@grafeo-db/js'", /whose door is src\/query\/embedded/],
    ['src/build/a.ts', "const lmdb = require('lmdb')", /whose door is src\/store/],
    ['graph-export/csv.ts', "import neo4j from 'neo4j-driver'", /whose door is graph-export\/neo4j/],
    ['graph-export/csv.ts', "import { b } from '../src/knowledge/b.ts'", /must not/],
    ['viewer/src/a.tsx', "import { b } from '../../src/core/b.ts'", /only its types/],
    ['viewer/src/a.tsx', "import type { B } from '../../src/server/b.ts'", /must not/],
    ['src/cli/a.ts', "import pad from 'left-pad'", /has no door/],
    ['src/extras/a.ts', "import { b } from '../core/b.ts'", /does not know/],
  ])('reports in %s: %s', (path, text, fault) => {
    const found = importsOf(path, text)
    expect(found).toHaveLength(1)
    expect(found.map(faultOf)).toEqual([expect.stringMatching(fault)])
  })

  it.each([
    ['src/events/a.ts', "import type { B } from '../core/b.ts'"],
    ['src/cli/a.ts', "import { b } from '../../graph-export/b.ts'"],
    ['src/query/a.ts', "import type Graph from 'graphology'"],
    ['src/query/embedded/a.ts', "import { b } from '../c.ts'"],
    ['viewer/src/a.tsx', "import type { B } from '../../src/server/api.ts'"],
    ['src/core/a.ts', "import { join } from 'node:path'"],
  ])('lets pass in %s: %s', (path, text) => {
    expect(importsOf(path, text).map(faultOf)).toEqual([undefined])
  })

  it('takes no prose for an import', () => {
    expect(importsOf('src/core/a.ts', "const hint = 'take it from there'\n// see import { a } from 'zod'\n")).toEqual(
      [],
    )
  })
})

/** A place on somebody's machine, or the host of a package registry. The names are cut so that this file has neither. */
const FOLDER_NAMES = ['wo-rk', 'tm-p', 'ro-ot', 'ho-me', 'Us-ers'].map((name) => name.replace('-', ''))
const MACHINE_PATH = new RegExp(`(?<![\\w.-])/(?:${FOLDER_NAMES.join('|')})/\\w`)
const HOSTS = ['regi-stry\\.\\w', 'npm-js\\.org', '"res-olved":'].map((name) => name.replace('-', ''))
const REGISTRY = new RegExp(HOSTS.join('|'))

describe('committed files', () => {
  const files = filesBelow('.').filter((path) => !BINARY.test(path))
  const offenders = (pattern: RegExp) => files.filter((path) => pattern.test(read(path)))

  it('are seen', () => {
    expect(files).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'tests/architecture.test.ts']))
    expect(files.length).toBeGreaterThan(sources.length)
  })

  it.each([
    ['a path of one machine', MACHINE_PATH, `see ${['', 'tm', ''].join('/').replace('tm', 'tmp')}notes.txt`],
    ['the host of a registry', REGISTRY, `https://${['registry', 'npmjs', 'org'].join('.')}/zod`],
  ])('hold nowhere %s', (_, pattern, example) => {
    expect(pattern.test(example)).toBe(true)
    expect(offenders(pattern)).toEqual([])
  })
})
