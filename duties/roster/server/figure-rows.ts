import { timeOf } from '#foundation/calendar/day.ts'
import { fullMomentWords, momentWords } from '#foundation/calendar/words.ts'
import {
  absencesOf,
  expectedBy,
  onTimeRate,
  policeRate,
  presentRate,
  type Rate,
  staffedRate,
} from '#duties/roster/figures.ts'
import type { Figure, FigureRow } from '#duties/roster/presence.contract.ts'
import { absentWords, minutesWords, shiftWords } from '#duties/roster/roster.words.ts'
import type { Observed } from '#duties/roster/server/observe.ts'
import type { Shift } from '#duties/roster/shift.ts'

const hoursOf = ({ from, to }: { from: Date; to: Date }) => `${momentWords(from)}—${timeOf(to)}`

const shiftRow = (shift: Shift & { counted: boolean; unknown: boolean }): FigureRow => ({
  key: shift.id,
  school: shift.school,
  schoolName: shift.schoolName,
  what: `${hoursOf(shift)} ${shift.place} ${shift.postTitle}`,
  counted: shift.counted,
  unknown: shift.unknown,
  says: shift.onAt
    ? `${fullMomentWords(shift.onAt)}签到${(shift.lateMinutes ?? 0) > shift.lateAfter ? `，迟到${shift.lateMinutes}分钟` : ''}`
    : shift.state === 'planned'
      ? '没有消息'
      : shiftWords[shift.state],
  roster: shift.roster,
  day: shift.day,
  minutes: shift.lateMinutes,
})

type Told = Omit<Rate<unknown>, 'rows'> & { rows: FigureRow[] }

/** One figure with its rows in words. */
export function figureOf(figure: Figure, { shifts, schools, posts, windows, stays }: Observed, now: Date): Told {
  switch (figure) {
    case 'present': {
      const { rows, ...sums } = presentRate(shifts, now)
      return { ...sums, rows: rows.map(shiftRow) }
    }
    case 'on-time': {
      const { rows, ...sums } = onTimeRate(shifts, now)
      return { ...sums, rows: rows.map(shiftRow) }
    }
    case 'staffed': {
      const { rows, ...sums } = staffedRate(schools, posts)
      const says = (counted: boolean) => (counted ? '已排护学岗' : '没有护学岗班次')
      return {
        ...sums,
        rows: rows.map(({ id, name, counted }) => ({
          key: id,
          school: id,
          schoolName: name,
          what: name,
          counted,
          unknown: false,
          says: says(counted),
          roster: null,
          day: null,
          minutes: null,
        })),
      }
    }
    case 'police': {
      const { rows, ...sums } = policeRate(windows, stays, now)
      return {
        ...sums,
        rows: rows.map(({ school, schoolName, day, name, from, to, roster, counted, minutes, share }) => ({
          key: `${school}|${from.toISOString()}`,
          school,
          schoolName,
          counted,
          unknown: false,
          roster,
          day,
          minutes,
          what: `${hoursOf({ from, to })} ${name}`,
          says:
            minutes === 0
              ? '没有在校门范围内的到岗记录'
              : `在岗${minutesWords(minutes)}，占${(share * 100).toFixed(0)}%`,
        })),
      }
    }
    case 'absent':
      return absent(expectedBy(shifts, now))
  }
}

function absent(shifts: readonly Shift[]): Told {
  const rows = shifts.flatMap((shift) =>
    absencesOf(shift, shift.offAt).map(({ why, minutes, ...span }): FigureRow => ({
      key: `${shift.id}|${why}`,
      school: shift.school,
      schoolName: shift.schoolName,
      counted: false,
      unknown: false,
      roster: shift.roster,
      day: shift.day,
      minutes,
      what: `${hoursOf(span)} ${shift.place} ${shift.postTitle}`,
      says: `${absentWords[why]}${minutesWords(minutes)}`,
    })),
  )
  return { n: rows.length, m: shifts.length, rate: null, unknown: 0, rows }
}
