import { describe, expect, test } from 'vitest'
import { isCommand, type Place, type Pressed } from '#foundation/ui/key-rules.ts'

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  repeat: false,
  ...more,
})
const free: Place = { typing: false, pressable: false, dialog: false }
const j = { key: 'j' }
const undo = { key: 'z', ctrl: true }

describe('a key press is a command', () => {
  test('when nothing stands against it, whatever the case of the letter', () => {
    expect(isCommand(j, press('j'), free, true)).toBe(true)
    expect(isCommand(j, press('J'), free, true)).toBe(true)
    expect(isCommand(undo, press('z', { ctrlKey: true }), free, true)).toBe(true)
    expect(isCommand(undo, press('z', { metaKey: true }), free, true)).toBe(true)
  })

  test('but never while typing, composing Chinese, or under a dialog', () => {
    expect(isCommand(j, press('j'), { ...free, typing: true }, true)).toBe(false)
    expect(isCommand(j, press('j', { isComposing: true }), free, true)).toBe(false)
    expect(isCommand(j, press('j', { keyCode: 229 }), free, true)).toBe(false)
    expect(isCommand(j, press('j'), { ...free, dialog: true }, true)).toBe(false)
  })

  test('single keys can be switched off, keys with Ctrl stay', () => {
    expect(isCommand(j, press('j'), free, false)).toBe(false)
    expect(isCommand(undo, press('z', { ctrlKey: true }), free, false)).toBe(true)
  })

  test('Ctrl+J is not J and Z is not Ctrl+Z', () => {
    expect(isCommand(j, press('j', { ctrlKey: true }), free, true)).toBe(false)
    expect(isCommand(undo, press('z'), free, true)).toBe(false)
  })

  test('Enter on a focused button belongs to the button', () => {
    expect(isCommand({ key: 'Enter' }, press('Enter'), { ...free, pressable: true }, true)).toBe(false)
    expect(isCommand({ key: 'Enter' }, press('Enter'), free, true)).toBe(true)
  })

  test('Enter held down sends once, J held down goes on', () => {
    expect(isCommand({ key: 'Enter' }, press('Enter', { repeat: true }), free, true)).toBe(false)
    expect(isCommand(j, press('j', { repeat: true }), free, true)).toBe(true)
  })
})
