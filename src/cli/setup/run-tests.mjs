import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT, runScript, say } from './common.mjs'

const CHECKS = [
  ['lint and format (biome)', join('@biomejs', 'biome', 'bin', 'biome'), ['check', '--error-on-warnings']],
  ['types of the program (tsc)', join('typescript', 'bin', 'tsc'), ['--noEmit']],
  ['types of tests and viewer (tsc)', join('typescript', 'bin', 'tsc'), ['--noEmit', '-p', 'tests']],
]
const PROJECTS = ['unit', 'integration']

/**
 * Runs everything that can run here, to the end, and says what was left out and why.
 * @returns Whether all is well. Where nothing may be left out (CI, WHODID_NO_SKIP=1) a skipped test is a failure.
 */
export function runTests() {
  const mayNotSkip = isSet(process.env.CI) || isSet(process.env.WHODID_NO_SKIP)
  const failedChecks = CHECKS.filter(([name, script, args]) => !announce(name, () => runScript(script, args)))
  const results = PROJECTS.map((project) => announce(`${project} tests (vitest)`, () => runProject(project)))
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = [...failedChecks.map(([name]) => name), ...results.flatMap((result) => result.failed)]
  const skipped = results.flatMap((result) => result.skipped)
  say('')
  for (const { name, reason } of skipped) say(`Skipped: ${name}\n  because: ${reason}`)
  for (const name of failed) say(`Failed: ${name}`)
  if (mayNotSkip && skipped.length > 0)
    say('Nothing may be skipped here (CI or WHODID_NO_SKIP is set): this is a failure.')
  say(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`)
  const isWell = failedChecks.length === 0 && results.every(({ isSuccess }) => isSuccess)
  return isWell && !(mayNotSkip && skipped.length > 0)
}

function announce(name, run) {
  say(`\n== ${name}`)
  return run()
}

/** A result that is missing is a failure: vitest died before it wrote one. */
function runProject(project) {
  const folder = mkdtempSync(join(tmpdir(), 'whodid-test-'))
  const file = join(folder, 'result.json')
  try {
    const reporters = ['--reporter=default', `--reporter=${join(ROOT, 'src', 'cli', 'setup', 'result-reporter.mjs')}`]
    const args = ['run', '--config', join('tests', 'vitest.config.ts'), '--project', project, ...reporters]
    const isSuccess = runScript(join('vitest', 'vitest.mjs'), args, { WHODID_TEST_RESULT: file })
    if (!existsSync(file)) {
      return { isSuccess: false, passed: 0, failed: [`the ${project} tests gave no result`], skipped: [] }
    }
    const result = JSON.parse(readFileSync(file, 'utf8'))
    return { ...result, isSuccess: isSuccess && result.isSuccess }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function isSet(value) {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false'
}
