import { useState } from 'react'
import { Block } from '#apps/admin/kit/Block.tsx'
import { plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick, PickSeveral } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { Choose, Field, Input, Segments, TextArea, Tick } from '#foundation/ui/field.tsx'
import { FilePick } from '#foundation/ui/file-pick.tsx'
import { LargeText } from '#foundation/ui/large-text.tsx'
import { useDraft } from '#foundation/ui/use-draft.ts'

const units = ['区城管执法局', '区市场和质量监督管理局', '区交警大队', '塘山镇'].map((words) => ({
  value: words,
  words,
}))
const grades = [
  { value: 'minor', words: '一般', keyCap: '1' },
  { value: 'serious', words: '较大', keyCap: '2' },
  { value: 'major', words: '重大', keyCap: '3' },
] as const
type Grade = (typeof grades)[number]['value']
const empty = { wish: '', files: 0 }

export function KitForm() {
  const [grade, setGrade] = useState<Grade>('minor')
  const [lead, setLead] = useState('区城管执法局')
  const [helpers, setHelpers] = useState(['区市场和质量监督管理局', '塘山镇'])
  const [due, setDue] = useState<PlainDay | undefined>(plainDay('2017-05-17'))
  const [files, setFiles] = useState<File[]>([])
  const draft = useDraft('kit', empty)
  return (
    <>
      <Block name="表单：默认已填，理由在下">
        <form className="hx-fields" onSubmit={(event) => event.preventDefault()}>
          <Field side label="等级" reason="建议一般：摊点5处以下。成片聚集为较大。">
            {(hold) => <Segments hold={hold} name="等级" segments={grades} value={grade} onChange={setGrade} />}
          </Field>
          <Field side label="牵头" grounded reason="要点 7.41 依法取缔无证设摊；同类均由其牵头">
            {(hold) => <Pick {...hold} options={units} value={lead} onChange={setLead} />}
          </Field>
          <Field side label="配合" grounded reason="现场加工食品（7.34，裁定先例3号）；属地（1.1）">
            {(hold) => <PickSeveral {...hold} options={units} value={helpers} onChange={setHelpers} />}
          </Field>
          <Field side label="期限" reason="一般隐患不超过7日。签收限1个工作日。">
            {(hold) => <DayInput {...hold} value={due} onChange={setDue} />}
          </Field>
          <Field side label="要求">
            {(hold) => (
              <TextArea
                {...hold}
                value={draft.value.wish}
                placeholder="写清时段、部位和要拍的照片"
                onChange={(e) => draft.change({ wish: e.target.value })}
              />
            )}
          </Field>
          <p className="hx-draft">{draft.says ?? '写到一半离开，草稿会留在本机'}</p>
        </form>
      </Block>
      <Block name="输入出错">
        <Field label="整改时限" required error="5月7日是星期日。请改为5月8日或以前的工作日。">
          {(hold) => <Input {...hold} defaultValue="2017-05-07" />}
        </Field>
      </Block>
      <Block name="其他输入">
        <div className="kit__stack">
          <Field label="排查方式">
            {(hold) => (
              <Choose {...hold}>
                <option>门卫上报</option>
                <option>视频巡检</option>
              </Choose>
            )}
          </Field>
          <Field label="编号" reason="由本机编，不用填">
            {(hold) => <Input {...hold} readOnly value="湖校周隐〔2017〕48号" />}
          </Field>
          <FilePick what="照片" files={files} onChange={setFiles} accept="image/*" many />
          <div className="hx-row hx-row--wrap">
            <Tick defaultChecked>同时通知属地</Tick>
            <Tick disabled>已签收</Tick>
            <LargeText />
          </div>
          <Button small onClick={draft.clear}>
            清掉草稿
          </Button>
        </div>
      </Block>
    </>
  )
}
