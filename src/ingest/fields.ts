import { z } from 'zod'
import type { IsoDatePrefix } from '../core/document.ts'
import { parseDateField } from './blocks/dates.ts'

/** What a record or front matter says about an article. Unknown is null. */
export interface Fields {
  readonly title: string | null
  readonly date: IsoDatePrefix | null
  readonly publisher: string | null
  readonly byline: string | null
  readonly url: string | null
}

const MAX_FIELD_LENGTH = 2000

/** Text, or a number that stands for text ("date: 2019"). */
const plainText = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => value.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().max(MAX_FIELD_LENGTH))
const people = z.union([plainText, z.array(plainText).transform((names) => names.join(', '))])
const webAddress = plainText.refine((value) => URL.canParse(value) && /^https?:/iu.test(value))
const date = z
  .union([z.date().transform((day) => day.toISOString().slice(0, 10)), plainText])
  .transform((value, context) => {
    const parsed = value === '' ? null : parseDateField(value)
    if (parsed === null && value !== '') context.addIssue({ code: 'custom', message: 'no date' })
    return parsed
  })

/** The names that a field goes by; the first that is there counts. */
const FIELD_NAMES = {
  title: ['title', 'headline'],
  date: ['date', 'published', 'publishedOn', 'published_at', 'date_published', 'pubDate'],
  publisher: ['publisher', 'source', 'site'],
  byline: ['byline', 'author', 'authors'],
  url: ['url', 'link'],
} as const
const SCHEMAS = { title: plainText, date, publisher: people, byline: people, url: webAddress } as const

/** Read the known fields of an object of unknown origin; other keys are left alone. */
export function readFields(value: unknown): { fields: Fields; unread: readonly string[] } {
  const record = z.record(z.string(), z.unknown()).safeParse(value)
  const data = record.success ? record.data : {}
  const unread: string[] = []
  const read = (field: keyof Fields): string | null => {
    const name = FIELD_NAMES[field].find((key) => Object.hasOwn(data, key) && data[key] != null && data[key] !== '')
    if (name === undefined) return null
    const parsed = SCHEMAS[field].safeParse(data[name])
    if (!parsed.success) unread.push(name)
    return parsed.success && parsed.data !== '' ? parsed.data : null
  }
  const fields = {
    title: read('title'),
    date: read('date'),
    publisher: read('publisher'),
    byline: read('byline'),
    url: read('url'),
  }
  return { fields, unread }
}
