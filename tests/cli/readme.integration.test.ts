import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PACKAGE_ROOT } from '../../src/core/package-root.ts'

const README = readFileSync(join(PACKAGE_ROOT, 'README.md'), 'utf8')
/** Each console block: a command behind "$ ", then what it prints to stdout; "..." at the end stands for the rest. */
const EXAMPLES = [...README.matchAll(/```console\n\$ npx whodid (.+)\n([\s\S]*?)\n```/g)].map(
  ([, command = '', shown = '']) => ({
    command,
    shown: shown.split('\n'),
  }),
)

const folder = mkdtempSync(join(tmpdir(), 'whodid-readme-'))

function runWhodid(command: string): readonly string[] {
  const bin = join(PACKAGE_ROOT, 'src/cli/whodid.mjs')
  const printed = execFileSync('bash', ['-c', `"${process.execPath}" "${bin}" ${command}`], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return printed
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
}

beforeAll(() => {
  symlinkSync(join(PACKAGE_ROOT, 'corpus'), join(folder, 'corpus'))
  runWhodid('build corpus/')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the README shows at least four examples', () => expect(EXAMPLES.length).toBeGreaterThanOrEqual(4))

test.each(EXAMPLES)('README: $command', ({ command, shown }) => {
  const isCut = shown.at(-1) === '...'
  const wanted = isCut ? shown.slice(0, -1) : shown
  const printed = runWhodid(command)
  expect(isCut ? printed.slice(0, wanted.length) : printed).toEqual(wanted)
})
