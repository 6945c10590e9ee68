import { z } from 'zod'

/**
 * Days and moments in China. Asia/Shanghai is UTC+8 all year (its last daylight saving ended in 1991), so everything here is
 * arithmetic on whole days: the same on a server in UTC, a browser abroad and a phone without zone data.
 */

/** A calendar day, `YYYY-MM-DD`; text order is time order, so days compare with `<`. */
export const PlainDay = z.iso.date('日期应为年-月-日，例如2017-03-22').brand<'PlainDay'>()
export type PlainDay = z.infer<typeof PlainDay>

/** A time of day, `HH:MM`; `24:00` is the end of the day and only makes sense as an end. */
export const TimeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '时间应为时:分，例如07:30')
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** A moment: a `Date`, or the ISO text with offset that JSON makes of one. Never a bare number or null, which `Date` would take for 1970. */
export const Instant = z.preprocess(
  (given) => (given instanceof Date && !Number.isNaN(given.getTime()) ? given.toISOString() : given),
  z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
)
export type Instant = z.infer<typeof Instant>

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY = 86_400_000
const MINUTE = 60_000
const SHANGHAI = 8 * 60 * MINUTE

/** A day from trusted text. Throws `ZodError` when there is no such day. */
export const plainDay = (text: string): PlainDay => PlainDay.parse(text)

/** Whole days since 1970-01-01. */
export const dayNumber = (day: PlainDay): number => Date.parse(`${day}T00:00:00Z`) / DAY

/** Throws `RangeError` outside the years 0000–9999. */
export function dayOfNumber(days: number): PlainDay {
  const text = new Date(days * DAY).toISOString()
  if (text.length > 24) throw new RangeError(`No such day: ${text}`)
  return text.slice(0, 10) as PlainDay
}

export const addDays = (day: PlainDay, days: number): PlainDay => dayOfNumber(dayNumber(day) + days)

/** Days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: PlainDay, to: PlainDay): number => dayNumber(to) - dayNumber(from)

export const weekday = (day: PlainDay): Weekday => (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday

/** The day it is in China at a moment. */
export const dayOf = (instant: Date): PlainDay => dayOfNumber(Math.floor((instant.getTime() + SHANGHAI) / DAY))

/** Minutes since midnight in China. */
export const minuteOf = (instant: Date): number => {
  const ms = instant.getTime() + SHANGHAI
  return Math.floor((ms - Math.floor(ms / DAY) * DAY) / MINUTE)
}

/** `07:30` is 450 minutes. Throws `ZodError` when it is not a time. */
export function minutesOf(time: TimeOfDay): number {
  const [hours, minutes] = TimeOfDay.parse(time).split(':')
  return Number(hours) * 60 + Number(minutes)
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The clock on the wall in China, `HH:MM`. */
export const timeOf = (instant: Date): TimeOfDay =>
  `${two(Math.floor(minuteOf(instant) / 60))}:${two(minuteOf(instant) % 60)}`

/** The moment of a wall-clock time in China; `24:00` is the next day's `00:00`. */
export const instantAt = (day: PlainDay, time: TimeOfDay): Date =>
  new Date(dayNumber(day) * DAY - SHANGHAI + minutesOf(time) * MINUTE)

export const startOf = (day: PlainDay): Date => instantAt(day, '00:00')

/** The last millisecond that still belongs to the day. */
export const endOf = (day: PlainDay): Date => new Date(instantAt(day, '24:00').getTime() - 1)
