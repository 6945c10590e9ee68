import { useState } from 'react'
import { scanText } from '#foundation/free-text.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Field, Segments, TextArea } from '#foundation/ui/field.tsx'
import type { MyShift } from '#duties/roster/presence.contract.ts'
import { rosterWords } from '#duties/roster/roster.words.ts'
import { locate } from '#duties/roster/screens/field/locate.ts'
import { sendShift } from '#duties/roster/screens/field/send-shift.ts'
import type { Send } from '#duties/roster/screens/field/ShiftCard.tsx'

/** 交班: equipment, what is still open, done. */
export function HandOver({ shift, send, onDone }: { shift: MyShift; send: Send; onDone: () => void }) {
  const [complete, setComplete] = useState<'yes' | 'no'>()
  const [matters, setMatters] = useState('')
  const [busy, setBusy] = useState(false)
  const number = scanText(matters).length > 0 ? rosterWords['text-identity-number'] : undefined
  const missing = !complete ? '请选器械是否齐全' : complete === 'no' && matters.trim() === '' ? '请写明缺什么' : number
  const give = async () => {
    setBusy(true)
    // The hour is when the button is pressed, not when a satellite answers.
    const seenAt = send.seenAt()
    const where = (await locate()) ?? { noPlace: '手机不能定位' }
    const input = { ...where, equipmentComplete: complete === 'yes', openMatters: matters.trim() }
    await sendShift('handOver', shift, input, { owner: send.owner, seenAt }).then(onDone, () => setBusy(false))
  }
  return (
    <div className="ms__form">
      <Field label="器械" required>
        {(hold) => (
          <Segments
            hold={hold}
            name="器械"
            value={complete}
            onChange={setComplete}
            segments={[
              { value: 'yes', words: '齐全' },
              { value: 'no', words: '不齐全' },
            ]}
          />
        )}
      </Field>
      <Field label="未了事项" error={number}>
        {(hold) => (
          <TextArea
            {...hold}
            rows={2}
            maxLength={200}
            placeholder="没有可以不填"
            value={matters}
            onChange={(event) => setMatters(event.target.value)}
          />
        )}
      </Field>
      <Button wide kind="primary" wordsBelow busy={busy} disabledReason={missing} onClick={() => void give()}>
        {busy ? '正在存到本机…' : '交班'}
      </Button>
      <Button wide kind="text" onClick={onDone}>
        先不交
      </Button>
    </div>
  )
}
