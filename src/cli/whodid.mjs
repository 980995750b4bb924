#!/usr/bin/env node
// The `whodid` command of the checkout: builds the program first where its sources have changed since, then runs it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildProgram, isProgramCurrent } from './setup/build-parts.mjs'
import { checkNode, fail, ROOT } from './setup/common.mjs'
import { areDependenciesInstalled } from './setup/install.mjs'

checkNode()
if (!existsSync(join(ROOT, 'node_modules')) || !areDependenciesInstalled()) {
  fail(
    'the libraries that whodid needs are not installed here, or not in the right versions',
    `run: npm ci (in ${ROOT})`,
  )
}
if (!isProgramCurrent()) buildProgram()
const { main } = await import('../../dist/src/cli/main.js')
await main()
