import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { attendanceOf, type Meeting, type Topic } from '#matters/meeting/meeting.ts'
import type { InviteeRow, Paper } from '#matters/meeting/meeting-reads.contract.ts'

/** Stands where the number will be: it is given only when the minutes are issued. */
export const NUMBER_TO_COME = '印发时编号'

type Held = Pick<Meeting, 'title' | 'heldOn' | 'startsAt' | 'place'>
type Resolved = { matter: string; leadName: string; assistNames: readonly string[]; dueOn: string }
export type MinutesTold = {
  meeting: Held & Pick<Meeting, 'body' | 'numberText' | 'issuedAt'>
  office: string
  chairName: string
  invitees: readonly InviteeRow[]
  resolved: readonly Resolved[]
}

const day = (text: string) => dayWords(plainDay(text))
const list = (names: readonly string[]) => names.join('、') || '无'

/** 会议纪要: when and where, who took the chair, the text, what was resolved, who came, who was excused, who stayed away. */
export function minutesPaper({ meeting, office, chairName, invitees, resolved }: MinutesTold): Paper {
  const came = invitees.filter(({ signedAt }) => signedAt !== null)
  const away = invitees.filter(({ signedAt }) => signedAt === null)
  const inPlace = ({ signedPost, post }: InviteeRow) => (signedPost === post ? '' : '，委派')
  const { due, came: n } = attendanceOf(invitees)
  return {
    title: `${meeting.title}纪要`,
    number: meeting.numberText ?? NUMBER_TO_COME,
    head: [
      { name: '时间', text: `${day(meeting.heldOn)}${meeting.startsAt}` },
      { name: '地点', text: meeting.place },
      { name: '主持', text: chairName },
      { name: '出席', text: `应到${due}家，实到${n}家，名单附后` },
    ],
    body: meeting.body.split('\n').filter((line) => line.trim() !== ''),
    resolved: resolved.map(({ matter, leadName, assistNames, dueOn }, at) => {
      const help = assistNames.length > 0 ? `；配合：${assistNames.join('、')}` : ''
      return `${at + 1}. ${matter.replace(/[。；]$/, '')}。牵头：${leadName}${help}；时限：${day(dueOn)}前。`
    }),
    lists: [
      { name: '出席', text: list(came.map((row) => `${row.unitName}（${row.signedTitle ?? ''}${inPlace(row)}）`)) },
      {
        name: '请假',
        text: list(
          away.filter(({ answer }) => answer === 'leave').map(({ unitName, reason }) => `${unitName}（${reason}）`),
        ),
      },
      { name: '缺席', text: list(away.filter(({ answer }) => answer !== 'leave').map(({ unitName }) => unitName)) },
    ],
    foot: [office, meeting.issuedAt ? dayWords(dayOf(meeting.issuedAt)) : '＿＿＿＿＿＿'],
  }
}

const ORDINALS = '一二三四五六七八九十'
const nth = (at: number) => (at < 10 ? ORDINALS[at] : `十${ORDINALS[at - 10] ?? ''}`)

/** What the text of the minutes begins with: how many came, and the agenda in its order. The Office writes on from there. */
export function draftBody(
  { title, heldOn, place, topics }: Held & { topics: readonly Topic[] },
  chairName: string,
  invitees: Parameters<typeof attendanceOf>[0],
): string {
  const { due, came, delegated } = attendanceOf(invitees)
  const sent = delegated > 0 ? `，其中委派${delegated}家` : ''
  const agenda = topics.map(({ title: topic }, at) => `${nth(at)}是${topic.replace(/[。；]$/, '')}`).join('；')
  return [
    `${day(heldOn)}，${chairName}在${place}主持召开${title}。应到${due}家，实到${came}家${sent}。`,
    `会议研究了${topics.length}项议题：${agenda}。`,
    '会议要求，各牵头单位按时限办结议定事项，办理情况和佐证报领导小组办公室核实。',
  ].join('\n')
}
