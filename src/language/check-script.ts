import type { Diagnostic } from '../core/diagnostic.ts'
import type { Document } from '../core/document.ts'

/** Chinese names in English text stay far below. */
const MAX_FOREIGN = 0.5

/** A warning where most letters of a text are not Latin: it is read, but hardly anything will be found. */
export function checkScript({ text, name }: Document): readonly Diagnostic[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters === 0 || (letters - latin) / letters <= MAX_FOREIGN) return []
  return [
    {
      code: 'NOT_ENGLISH',
      severity: 'warning',
      path: name,
      span: null,
      message: `${name}: most of the article is in another script than Latin`,
      hint: 'Only English is read; give a translation, or leave the article out.',
    },
  ]
}
