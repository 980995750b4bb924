import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STATES = ['France', 'Japan', 'Brazil', 'Canada', 'India', 'Australia']
const FIRMS = ['Volkswagen', 'Samsung', 'Toyota', 'Siemens', 'Nokia']
const DEEDS = ['banned', 'sanctioned', 'criticised', 'sued', 'praised', 'fined']

/** An article like any in the news, the same for the same number. */
export function sampleArticle(number: number, paragraphs = 6): string {
  const pick = (list: readonly string[], step: number) => list[(number * 7 + step) % list.length]
  const body = Array.from({ length: paragraphs }, (_, paragraph) => {
    const state = pick(STATES, paragraph)
    const other = pick(STATES, paragraph + 1)
    const firm = pick(FIRMS, paragraph)
    return `${state} ${pick(DEEDS, paragraph)} ${firm} on Monday, the Ministry of Commerce of ${other} said. \
"We will ask ${state} to lift the ban," spokesman Jean Martin told reporters. ${firm} may appeal.`
  })
  return `${pick(STATES, 0)} and ${pick(FIRMS, 0)}, report ${number}\n\nMarch ${1 + (number % 28)}, 2021\n\n${body.join('\n\n')}\n`
}

/** Writes `count` articles as text files. @returns The folder. */
export function writeArticles(folder: string, count: number, paragraphs?: number): string {
  mkdirSync(folder, { recursive: true })
  for (let number = 0; number < count; number += 1) {
    writeFileSync(join(folder, `article-${number}.txt`), sampleArticle(number, paragraphs))
  }
  return folder
}
