/** Names compare without case, accents, punctuation, a leading article and a possessive. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/^(?:the|an?) /u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
