import type { Pack } from '#programme/pack/pack.ts'
import { finder, type Finding } from '#programme/pack/problem.ts'

/** What a meeting proves is a duty of a quarter, and fills in fields that duty has. */
export function meetingFindings({ meetings, duties }: Pack): Finding[] {
  const { found, say } = finder('meetings')
  if (meetings.unsure && !meetings.note) say(['unsure'], '标为待确认，没有说明', '补一行 note')
  meetings.proves.forEach(({ duty: code, fields }, index) => {
    const duty = duties.duties.find((each) => each.code === code)
    if (!duty) return say(['proves', index, 'duty'], `没有经常性工作 ${code}`, '改成 duties.yaml 里的代码')
    if (duty.recurs.every !== 'quarter')
      say(['proves', index, 'duty'], `「${duty.name}」不是每季度一次`, '全体会议只能记每季度的工作')
    for (const field of Object.keys(fields))
      if (!duty.proof.fields.some((each) => each.code === field))
        say(['proves', index, 'fields', field], `「${duty.name}」没有填写项 ${field}`, '改成它的填写项代码')
    return undefined
  })
  return found
}
