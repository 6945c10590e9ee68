import { useEffect, useRef, useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Tick } from '#foundation/ui/field.tsx'
import { Kbd } from '#foundation/ui/kbd.tsx'
import type { KeyAct } from '#foundation/ui/key-rules.ts'
import { keysHere, singleKeysOn, switchSingleKeys, useKeys } from '#foundation/ui/use-keys.ts'

const capOf = (key: string) => (key.length === 1 ? key.toUpperCase() : key)

/** `?` lists the keys that work on this screen, and lets one switch single keys off. Stands once, in the shell. */
export function KeyList() {
  const [keys, setKeys] = useState<readonly KeyAct[]>()
  const [single, setSingle] = useState(singleKeysOn)
  const dialog = useRef<HTMLDialogElement>(null)
  useKeys([{ key: '?', does: '全部快捷键', act: () => setKeys(keysHere()) }])
  useEffect(() => {
    if (!keys || !dialog.current || dialog.current.open) return
    dialog.current.showModal()
    dialog.current.querySelector<HTMLElement>('[data-safe]')?.focus()
  }, [keys])
  if (!keys) return null
  const close = () => setKeys(undefined)
  return (
    <dialog ref={dialog} className="hx-dialog" aria-label="快捷键" onClose={close}>
      <h2>这一屏的快捷键</h2>
      <table className="hx-plain">
        <tbody>
          {keys.map(({ key, ctrl, does }) => (
            <tr key={`${ctrl}${key}`}>
              <td style={{ width: 120 }}>
                <Kbd keys={ctrl ? ['Ctrl', capOf(key)] : capOf(key)} />
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Tick
        checked={single}
        onChange={(event) => {
          switchSingleKeys(event.target.checked)
          setSingle(event.target.checked)
        }}
      >
        使用单个字母的快捷键
      </Tick>
      <div className="hx-dialog__verbs">
        <Button data-safe onClick={() => dialog.current?.close()}>
          关闭
        </Button>
      </div>
    </dialog>
  )
}

/** The line of keys at the foot of a screen that is worked by keyboard. */
export function KeyHints({ hints }: { hints: readonly { keys: readonly string[]; does: string }[] }) {
  return (
    <footer className="hx-keys">
      {hints.map(({ keys, does }) => (
        <span key={does}>
          <Kbd keys={keys} /> {does}
        </span>
      ))}
    </footer>
  )
}
