import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** `whodid export ...` as built; main.js is left out, so that the test depends on this command alone. */
export async function runExport(args: readonly string[], password: string | undefined) {
  const dist = new URL('../../dist/src/cli/', import.meta.url)
  const script = `
    import { Command } from 'commander'
    import { registerExport } from ${JSON.stringify(new URL('export.js', dist).href)}
    import { processIo, reportError } from ${JSON.stringify(new URL('io.js', dist).href)}
    const io = processIo()
    const program = new Command('whodid')
    registerExport(program, io)
    await program.parseAsync(['export', ...process.argv.slice(1)], { from: 'user' }).catch((error) => {
      process.exitCode = reportError(error, io)
    })`
  const { WHODID_NEO4J_PASSWORD: _, ...rest } = process.env
  const env = password === undefined ? rest : { ...rest, WHODID_NEO4J_PASSWORD: password }
  const root = new URL('../..', import.meta.url)
  return await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, ...args], {
    env,
    cwd: root,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  )
}
