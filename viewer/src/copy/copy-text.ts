/** @returns Whether the text is on the clipboard now. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** For a page that was opened from a file: browsers keep the clipboard from it, but not from what is selected. */
function copyBySelection(text: string): boolean {
  const field = document.body.appendChild(document.createElement('textarea'))
  field.className = 'visually-hidden'
  field.value = text
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  return isCopied
}
