import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'

/** Stands where the number will be: it is taken only when the notice is served. */
export const NUMBER_PLACE = '{编号}'

export type NoticeGiven = {
  inspected: string
  visitedOn: string
  servedOn: string
  units: readonly string[]
  inspectors: readonly string[]
  findings: readonly { spot: string; text: string; basis: string }[]
  summary: string
  deadline: string
  representative: string | null
  refusedToSign: string | null
}

/** 整改通知书: what was found item by item, what is asked by when, who looked and who received it. */
export function noticeText(given: NoticeGiven): string {
  const { inspected, findings, units, inspectors, summary, representative, refusedToSign } = given
  const day = (text: string) => dayWords(plainDay(text))
  const received = representative
    ? `被检查单位签收：${representative}`
    : `被检查单位签收：${refusedToSign ? `未签字（${refusedToSign}）` : '结果下发时送达'}`
  return [
    '整改通知书',
    `编号：${NUMBER_PLACE}`,
    '',
    `${inspected}：`,
    `${day(given.visitedOn)}，${units.join('、')}对你单位进行了检查，发现下列问题：`,
    ...findings.map(({ spot, text, basis }, i) => `${i + 1}. ${spot}：${text}。依据：${basis}`),
    `整改要求：${summary || '逐条整改到位，留存整改前后照片'}。`,
    `整改期限：${day(given.deadline)}前。逾期不改的，予以通报，并由主管部门依法处理。`,
    '',
    `检查人：${inspectors.join('、')}`,
    received,
    `${units.join('、')}`,
    day(given.servedOn),
  ].join('\n')
}
