import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
  }[]
}

/** What axe finds wrong with the page as it stands; each with where and why. */
export async function checkAccess(page: Page): Promise<readonly string[]> {
  // Not a script of the page: its policy allows none but its own.
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(async (values): Promise<AxeResult> => {
    const { axe } = window as unknown as { readonly axe: { run(where: Document, how: object): Promise<AxeResult> } }
    return await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
  }, TAGS)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/gu, ' ')}`),
  )
}
