import { WorkCalendar } from '#foundation/calendar/calendar.ts'
import { addDays, plainDay, type PlainDay } from '#foundation/calendar/day.ts'

const days = (spans: [from: string, to: string][]): PlainDay[] =>
  spans.flatMap(([from, to]) => {
    const found: PlainDay[] = []
    for (let day = plainDay(from); day <= to; day = addDays(day, 1)) found.push(day)
    return found
  })

/** Days off and make-up days of 2017 and 2018 as the State Council gave them (2019's notice rearranged the last days of 2018). */
export const calendar2017: WorkCalendar = WorkCalendar.parse({
  years: [
    {
      year: 2017,
      holidays: days([
        ['2017-01-01', '2017-01-02'],
        ['2017-01-27', '2017-02-02'],
        ['2017-04-02', '2017-04-04'],
        ['2017-05-01', '2017-05-01'],
        ['2017-05-28', '2017-05-30'],
        ['2017-10-01', '2017-10-08'],
      ]),
      workdays: ['2017-01-22', '2017-02-04', '2017-04-01', '2017-05-27', '2017-09-30'],
    },
    {
      year: 2018,
      holidays: days([
        ['2018-01-01', '2018-01-01'],
        ['2018-02-15', '2018-02-21'],
        ['2018-04-05', '2018-04-07'],
        ['2018-04-29', '2018-05-01'],
        ['2018-06-18', '2018-06-18'],
        ['2018-09-24', '2018-09-24'],
        ['2018-10-01', '2018-10-07'],
        ['2018-12-30', '2018-12-31'],
      ]),
      workdays: ['2018-02-11', '2018-02-24', '2018-04-08', '2018-04-28', '2018-09-29', '2018-09-30', '2018-12-29'],
    },
  ],
})
