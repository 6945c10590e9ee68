import { useEffect, useRef, useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Field, Input } from '#foundation/ui/field.tsx'

/** Asks for the name under which the filters of now become a tab. */
export function SaveView({
  open,
  onSave,
  onLeave,
}: {
  open: boolean
  onSave: (name: string) => void
  onLeave: () => void
}) {
  const [name, setName] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const box = dialog.current
    if (!box || box.open === open) return
    if (open) box.showModal()
    else box.close()
  }, [open])
  return (
    <dialog ref={dialog} className="hx-dialog" aria-label="存为视图" onClose={() => open && onLeave()}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim()) onSave(name.trim())
          setName('')
        }}
      >
        <h2>给这个视图取个名字</h2>
        <Field label="名称" reason="存在本机，只有您这个岗位看得到">
          {(hold) => (
            <Input
              {...hold}
              maxLength={12}
              value={name}
              placeholder="例如：城管在办"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <div className="hx-dialog__verbs">
          <Button onClick={onLeave}>先不存</Button>
          <Button type="submit" kind="primary" disabledReason={name.trim() ? undefined : '还没有名字'}>
            存为视图
          </Button>
        </div>
      </form>
    </dialog>
  )
}
