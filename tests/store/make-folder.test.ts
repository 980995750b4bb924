import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../../src/store/make-folder.ts'

test('makes those above it, and takes one that is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whodid-folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  makeFolder(join(folder, 'a', 'b'))
  makeFolder(join(folder, 'a', 'b'))
  expect(statSync(join(folder, 'a', 'b')).isDirectory()).toBe(true)
})

test.skipIf(!existsSync('/proc/self'))('fails where the system takes none (Linux: /proc), and does not hang', () => {
  expect(() => makeFolder('/proc/whodid/store')).toThrow('ENOENT')
})
