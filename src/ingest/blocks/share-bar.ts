const SHARE_WORDS = new Set(
  'share shares tweet tweets print mail e-mail email facebook twitter whatsapp linkedin reddit telegram instagram youtube messenger weibo wechat pinterest pin sms line copy link large medium small text font size save bookmark gift article like likes follow comment comments x via on this by a-a a a+ a- more flipboard pocket viber vk threads bluesky mastodon'.split(
    ' ',
  ),
)
/** One of them is enough for a line of its own. */
const SHARE_ALONE = new Set('share tweet print email e-mail facebook twitter whatsapp linkedin reddit'.split(' '))

/** Buttons are labelled in other scripts too, shortly. */
const MAX_OTHER_LETTERS = 8
const OTHER_SCRIPT = /[^\P{L}a-z]/giu

/** A line of nothing but the words on share buttons: "Print Mail Large Medium Small 0". */
export function matchShareBar(text: string): string | null {
  if (text.length > 160 || (text.match(OTHER_SCRIPT)?.length ?? 0) > MAX_OTHER_LETTERS) return null
  const words = text.toLowerCase().match(/[a-z][a-z+-]*/gu) ?? []
  if (words.length === 0 || !words.every((word) => SHARE_WORDS.has(word))) return null
  const isBar = words.length > 1 ? words.some((word) => SHARE_ALONE.has(word)) : SHARE_ALONE.has(words[0] ?? '')
  return isBar ? 'furniture/share' : null
}
