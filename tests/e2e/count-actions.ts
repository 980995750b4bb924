import type { Locator, Page } from 'playwright-core'

/** A reader at work: every click, key and written word counts as one. */
export interface Reader {
  readonly page: Page
  click(target: Locator): Promise<void>
  press(key: string): Promise<void>
  write(field: Locator, text: string): Promise<void>
  /** Looks a name up and opens the best hit. */
  search(text: string, hit: RegExp): Promise<void>
  readonly actions: number
}

export function countActions(page: Page): Reader {
  let actions = 0
  const reader: Reader = {
    page,
    get actions() {
      return actions
    },
    async click(target) {
      actions += 1
      await target.click()
    },
    async press(key) {
      actions += 1
      await page.keyboard.press(key)
    },
    async write(field, text) {
      actions += text.split(' ').length
      await field.fill(text)
    },
    async search(text, hit) {
      await reader.press('/')
      await reader.write(page.getByLabel('Search'), text)
      await page.getByRole('option', { name: hit }).first().waitFor()
      await reader.press('Enter')
    },
  }
  return reader
}
