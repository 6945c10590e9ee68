import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import type { MyShift } from '#duties/roster/presence.contract.ts'
import { noPlaceWords } from '#duties/roster/roster.words.ts'
import { locate } from '#duties/roster/screens/field/locate.ts'
import { sendShift } from '#duties/roster/screens/field/send-shift.ts'
import type { Send } from '#duties/roster/screens/field/ShiftCard.tsx'

type CheckInProps = { shift: MyShift; step: 'checkIn' | 'confirmPresence'; send: Send }

/** 到岗签到: the place is looked for once; where there is none, one press says why. */
export function CheckIn({ shift, step, send }: CheckInProps) {
  const [stage, setStage] = useState<'idle' | 'looking' | 'none' | 'failed'>('idle')
  const words = step === 'checkIn' ? '到岗签到' : '在岗确认'
  const give = async (where: Record<string, unknown>) => {
    try {
      await sendShift(step, shift, where, { owner: send.owner, seenAt: send.seenAt() })
      setStage('idle')
    } catch {
      setStage('failed')
    }
  }
  const press = async () => {
    setStage('looking')
    const found = await locate()
    if (found) await give(found)
    else setStage('none')
  }
  if (stage === 'none')
    return (
      <div className="ms__reasons" role="group" aria-label="没有定位的原因">
        <p>没有取到定位，选一个原因照样{words}：</p>
        {noPlaceWords.map((noPlace) => (
          <Button key={noPlace} wide onClick={() => void give({ noPlace })}>
            {noPlace}
          </Button>
        ))}
      </div>
    )
  return (
    <>
      <Button
        wide
        kind={step === 'checkIn' ? 'primary' : 'wanted'}
        icon="pin"
        busy={stage === 'looking'}
        onClick={() => void press()}
      >
        {stage === 'looking' ? '正在定位…' : words}
      </Button>
      {stage === 'failed' && (
        <p className="ms__wrong" role="alert">
          没有存下，请再按一次
        </p>
      )}
    </>
  )
}
