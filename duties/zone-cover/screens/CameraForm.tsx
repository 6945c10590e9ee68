import { type FormEvent, useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Choose, Field, Input } from '#foundation/ui/field.tsx'
import { useCameraDeed } from '#duties/zone-cover/screens/use-cameras.ts'
import { cameraKindWords, zoneWords } from '#registry/camera/camera.ts'
import { forbiddenPlaceIn, forbiddenPlaceWords } from '#registry/camera/forbidden-places.ts'
import type { Camera } from '#registry/camera/camera.contract.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'

type Props = { school: string; camera?: Camera; onDone: () => void }

/** A camera is written down by zone and spot. A forbidden room is said while it is typed, before anything is sent. */
export function CameraForm({ school, camera, onDone }: Props) {
  const today = useToday()
  const [zone, setZone] = useState(String(camera?.zone ?? 4))
  const [kind, setKind] = useState<string>(camera?.kind ?? 'fixed')
  const [spot, setSpot] = useState(camera?.spot ?? '')
  const [installedOn, setInstalledOn] = useState<string>(camera?.installedOn ?? today)
  const save = useCameraDeed('saveCamera', '监控点已存', onDone)
  const forbidden = forbiddenPlaceIn(spot)
  const error = forbidden ? `${forbiddenPlaceWords[forbidden]}禁止安装监控，不能登记` : save.error?.message
  const why =
    spot.trim().length < 2
      ? '先写明装在哪里'
      : forbidden
        ? '禁止安装的地方不能登记'
        : installedOn === ''
          ? '先填安装日期'
          : undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!why && !save.isPending) save.mutate({ school, id: camera?.id, zone: Number(zone), kind, spot, installedOn })
  }
  return (
    <form className="cm-form" onSubmit={send} aria-label={camera ? '更正监控点' : '登记监控点'}>
      <Field label="部位">
        {(hold) => (
          <Choose {...hold} value={zone} onChange={(event) => setZone(event.target.value)}>
            {Object.entries(zoneWords).map(([value, words]) => (
              <option key={value} value={value}>{`${value} ${words}`}</option>
            ))}
          </Choose>
        )}
      </Field>
      <Field label="装在哪里" reason="如：正门内侧、教学楼一层大厅" error={error} required>
        {(hold) => <Input {...hold} value={spot} maxLength={40} onChange={(event) => setSpot(event.target.value)} />}
      </Field>
      <Field label="种类">
        {(hold) => (
          <Choose {...hold} value={kind} onChange={(event) => setKind(event.target.value)}>
            {Object.entries(cameraKindWords).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Choose>
        )}
      </Field>
      <Field label="安装日期">
        {(hold) => (
          <Input
            {...hold}
            type="date"
            max={today}
            value={installedOn}
            onChange={(event) => setInstalledOn(event.target.value)}
          />
        )}
      </Field>
      <div className="hx-row hx-row--wrap">
        <Button type="submit" kind="primary" busy={save.isPending} disabledReason={why}>
          {camera ? '存更正' : '登记'}
        </Button>
        <Button onClick={onDone}>不存了</Button>
      </div>
    </form>
  )
}
