import type { Line } from './lines.ts'

/** What a credit may follow: the start of the line, the end of a sentence, a bar, a bracket. */
const BREAK = String.raw`(?:^|[.!?)"”’|:…]\s+|\s[–—|/-]\s|[(\[])\s*`
const THING = '(?:Photo|PHOTO|Photograph|Picture|Image|Illustration|Graphic|Foto|Video|Credit)s?'

/** Credits as they stand at the end of a caption. Capitals matter: "shown in a video by the navy" is no credit. */
const CREDITS: readonly RegExp[] = [
  new RegExp(
    `${BREAK}(?:[A-Z][A-Za-z]+ ){0,2}${THING}(?: (?:[Cc]redit|[Cc]ourtesy))?\\s*(?::|by\\b|via\\b|courtesy\\b|/|\\|)\\s*(?:[^.!?]|\\b\\p{Lu}\\.){1,80}[.)\\]]?$`,
    'u',
  ),
  /\b(?:FILE PHOTO|File photo|FILE PIC)\W*$/u,
  /\((?:[^()]{1,60}[ /])?(?:[Pp]hotos?|PHOTO|[Ii]mages?|[Ff]ile|Getty Images|Shutterstock)\)\W*$/u,
  /[\p{L}.]\s?\/\s?(?:Getty Images|AFP|AP|AP Photo|EPA|EFE|Reuters|REUTERS|Shutterstock|Xinhua|Bloomberg|TASS|Pool)[)\]]?$/u,
  /\bREUTERS\/[\p{Lu}][\p{L} .'-]{2,40}$/u,
  /[([]\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,3}\/\p{Lu}[^()[\]]{1,40}[)\]]$/u,
  /[.!?]\s+Courtesy:? (?:of )?\p{Lu}[^.!?]{1,60}$/u,
]
const START =
  /^(?:\[?(?:photos?|picture|file photo|caption|photo illustration)\s*[:|\]]|photo(?:graph)? (?:by|courtesy)\b)/iu
const MAX_WORDS = 70
/** A credit is looked for in the last characters alone. */
const TAIL = 200

/** What stands under a picture: a credit at its end ("... Photo: Agency"), or "Photo:" in front. */
export function matchCaption({ text, words }: Line): string | null {
  if (words > MAX_WORDS) return null
  const tail = text.slice(-TAIL)
  return START.test(text) || CREDITS.some((credit) => credit.test(tail)) ? 'furniture/caption' : null
}
