import { posix } from 'node:path'
import { FOLDERS, type FolderRule, LIBRARIES } from './rules.ts'

/** One import statement: `to` is a path in the repository, or the name of a library. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly kind: 'file' | 'library' | 'builtin'
  readonly typeOnly: boolean
}

// TypeScript 7 exports no parser. Biome puts each import at the start of a line, so these patterns see them all.
const STATEMENT = /^(?:import|export)\s+(type\s+)?[\w$*{},\s]*?\bfrom\s+['"]([^'"]+)['"]/gm
const SIDE_EFFECT = /^import\s+['"]([^'"]+)['"]/gm
const CALL = /\b(?:import|require|require\.resolve|import\.meta\.resolve)\(\s*['"]([^'"]+)['"]/g

/** The imports of one source text, whose path is relative to the repository root. */
export function importsOf(path: string, text: string): readonly Edge[] {
  const edges: Edge[] = []
  for (const [, type, target = ''] of text.matchAll(STATEMENT)) edges.push(edge(path, target, type !== undefined))
  for (const pattern of [SIDE_EFFECT, CALL]) {
    for (const [, target = ''] of text.matchAll(pattern)) edges.push(edge(path, target, false))
  }
  return edges
}

function edge(from: string, target: string, typeOnly: boolean): Edge {
  if (target.startsWith('node:')) return { from, to: target, kind: 'builtin', typeOnly }
  if (target.startsWith('.'))
    return { from, to: sourceOf(posix.join(posix.dirname(from), target)), kind: 'file', typeOnly }
  const segments = target.split('/')
  const library = segments.slice(0, target.startsWith('@') ? 2 : 1).join('/')
  return { from, to: library, kind: 'library', typeOnly }
}

/** The plain .mjs files start the compiled program: dist/src/cli/main.js is held to the rules of src/cli/main.ts. */
function sourceOf(path: string): string {
  return path.startsWith('dist/') ? path.replace(/^dist\//, '').replace(/\.js$/, '.ts') : path
}

/** The row of the table that a file belongs to. */
export function partOf(path: string): FolderRule | undefined {
  return FOLDERS.filter((rule) => path.startsWith(rule.part)).sort((a, b) => b.part.length - a.part.length)[0]
}

/** What is wrong with an import, as a sentence; nothing when the tables allow it. */
export function faultOf(edge: Edge): string | undefined {
  const rule = partOf(edge.from)
  if (rule === undefined) return `${edge.from} lies in a folder that the table of folders does not know`
  if (edge.kind === 'builtin') return undefined
  return edge.kind === 'file' ? faultOfFile(edge, rule) : faultOfLibrary(edge)
}

function faultOfFile(edge: Edge, rule: FolderRule): string | undefined {
  if (within(edge.to, [rule.part, ...rule.values])) return undefined
  if (!within(edge.to, rule.types ?? [])) return `${edge.from} imports ${edge.to}: ${rule.part} must not`
  return edge.typeOnly ? undefined : `${edge.from} imports ${edge.to}: ${rule.part} may import only its types`
}

function faultOfLibrary(edge: Edge): string | undefined {
  const rule = LIBRARIES.find((row) => row.library === edge.to)
  if (rule === undefined) return `${edge.from} imports ${edge.to}, which has no door in the table of libraries`
  if (within(edge.from, rule.values)) return undefined
  if (!within(edge.from, rule.types ?? []))
    return `${edge.from} imports ${edge.to}, whose door is ${rule.values.join(' ')}`
  return edge.typeOnly ? undefined : `${edge.from} imports ${edge.to}: only its types are allowed here`
}

function within(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path.startsWith(prefix))
}
