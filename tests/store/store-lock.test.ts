import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkLiveness, identifyThisProcess } from '../../src/store/process-identity.ts'
import { acquireStoreLock, LOCK_FILE } from '../../src/store/store-lock.ts'
import { makeFolder } from './store-fixture.ts'

function writeLock(dir: string, change: object): void {
  writeFileSync(join(dir, LOCK_FILE), JSON.stringify({ token: 'other', ...identifyThisProcess(), ...change }))
}

test('a second build is told the process number, and what to do', () => {
  const dir = makeFolder()
  acquireStoreLock(dir)
  expect(() => acquireStoreLock(dir)).toThrow(
    expect.objectContaining({
      code: 'STORE_LOCKED',
      message: expect.stringContaining(String(process.pid)),
      hint: expect.stringContaining('--store'),
    }),
  )
})

test('released, it can be taken again, and nothing is left', () => {
  const dir = makeFolder()
  acquireStoreLock(dir).release()
  acquireStoreLock(dir).release()
  expect(readdirSync(dir)).toEqual([])
})

test('a lock whose process has ended is taken over', async () => {
  const dir = makeFolder()
  const child = spawn(process.execPath, ['-e', '0'])
  await once(child, 'exit')
  writeLock(dir, { pid: child.pid, startedAt: '1' })
  acquireStoreLock(dir).assertHeld()
})

test('a lock whose process number was given to another process since is taken over', () => {
  const dir = makeFolder()
  writeLock(dir, { startedAt: '12345' })
  acquireStoreLock(dir).assertHeld()
})

test('a lock of a living process stays', async () => {
  const dir = makeFolder()
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000); console.log("up")'])
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  writeLock(dir, { pid: child.pid, startedAt: null })
  expect(() => acquireStoreLock(dir)).toThrow(expect.objectContaining({ code: 'STORE_LOCKED' }))
})

test('a lock from another machine cannot be judged: the message names the machine and the file', () => {
  const dir = makeFolder()
  writeLock(dir, { machine: 'elsewhere pid:[1] boot' })
  expect(() => acquireStoreLock(dir)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('elsewhere'),
      hint: expect.stringContaining(join(dir, LOCK_FILE)),
    }),
  )
})

test.each(['', '{', '\0\0\0', '{"pid":"x"}'])('a damaged lock (%j) is taken over', (content) => {
  const dir = makeFolder()
  writeFileSync(join(dir, LOCK_FILE), content)
  acquireStoreLock(dir).assertHeld()
})

test('whoever lost the lock finds out, and does not remove that of the new holder', () => {
  const dir = makeFolder()
  const lock = acquireStoreLock(dir)
  writeLock(dir, {})
  expect(() => lock.assertHeld()).toThrow(expect.objectContaining({ code: 'STORE_LOCKED' }))
  lock.release()
  expect(existsSync(join(dir, LOCK_FILE))).toBe(true)
  expect(readFileSync(join(dir, LOCK_FILE), 'utf8')).toContain('"other"')
})

test('this process is alive; the same number with another start is not', () => {
  const identity = identifyThisProcess()
  expect(checkLiveness(identity)).toBe('alive')
  expect(checkLiveness({ ...identity, machine: 'elsewhere x y' })).toBe('unknown')
})
