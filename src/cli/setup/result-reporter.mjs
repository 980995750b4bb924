import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

/** Writes what vitest found to the file that WHODID_TEST_RESULT names: unlike its JSON reporter, with the reasons of skips. */
// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default class ResultReporter {
  onTestRunEnd(modules, unhandledErrors, reason) {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => describeTest(module, test)))
    // A file that breaks before its first test has none to report.
    const broken = modules
      .filter((module) => module.state() === 'failed' && module.errors().length > 0)
      .map((module) => nameOf(module))
    const result = {
      isSuccess: reason === 'passed' && unhandledErrors.length === 0,
      passed: tests.filter(({ state }) => state === 'passed').length,
      failed: [...tests.filter(({ state }) => state === 'failed').map(({ name }) => name), ...broken],
      skipped: tests.filter(({ state }) => state !== 'passed' && state !== 'failed'),
    }
    writeFileSync(process.env.WHODID_TEST_RESULT, JSON.stringify(result))
  }
}

function describeTest(module, test) {
  const { state, note } = test.result()
  return {
    state,
    name: `${nameOf(module)}: ${test.fullName}`,
    reason: note ?? `the test is marked as ${state} and says no more`,
  }
}

function nameOf(module) {
  return relative(process.cwd(), module.moduleId)
}
