/** One key and what it does. Letters are given small. */
export type KeyAct = {
  key: string
  ctrl?: boolean | undefined
  /** For the list that `?` opens. */
  does: string
  act: () => void
}

export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode' | 'repeat'
>

/** Where the focus is when a key is pressed. */
export type Place = { typing: boolean; pressable: boolean; dialog: boolean }

/**
 * Whether a key press is a command. Single keys are silent while someone types, while Chinese is being composed
 * (some input methods report only key code 229), under a dialog, and when they have been switched off.
 */
export function isCommand(
  act: Pick<KeyAct, 'key' | 'ctrl'>,
  pressed: Pressed,
  place: Place,
  singleKeysOn: boolean,
): boolean {
  if (pressed.isComposing || pressed.keyCode === 229 || pressed.altKey || place.dialog || place.typing) return false
  const withCtrl = pressed.ctrlKey || pressed.metaKey
  if (withCtrl !== (act.ctrl === true)) return false
  if (!withCtrl && !singleKeysOn) return false
  if (pressed.key === 'Enter' && place.pressable) return false // the focused button or link takes its own Enter
  if (pressed.key === 'Enter' && pressed.repeat) return false // held down, it would send one matter after another
  return pressed.key.toLowerCase() === act.key.toLowerCase()
}

const typedInto = new Set(['INPUT', 'TEXTAREA', 'SELECT'])
const notTyped = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range'])

export function placeOf(element: Element | null, dialog: boolean): Place {
  if (!element) return { typing: false, pressable: false, dialog }
  const kind = element.getAttribute('type') ?? 'text'
  const typing =
    (typedInto.has(element.tagName) && !(element.tagName === 'INPUT' && notTyped.has(kind))) ||
    element.getAttribute('contenteditable') === 'true'
  const pressable =
    ['A', 'BUTTON', 'SUMMARY'].includes(element.tagName) || (element.getAttribute('role') ?? '').startsWith('menuitem')
  return { typing, pressable, dialog }
}
