/** Same text, whatever the case, the spaces and the marks. */
export function sameWords(a: string, b: string): boolean {
  return wordsOf(a) === wordsOf(b)
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
