const NO_TEXT = ['checkbox', 'radio', 'button', 'range']

/** Keys mean the text there, and nothing else. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !NO_TEXT.includes(target.type)
}
