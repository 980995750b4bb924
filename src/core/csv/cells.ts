/** White space of all sorts is one space; control characters would command a terminal. */
export function cleanCell(cell: string): string {
  return cell
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\u200b\u2060\ufeff]+/gu, ' ')
    .trim()
}

/** A cell's text as a message quotes it. */
export function showCell(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}
