import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { Look, PlaceRow, SchoolPlaces } from '#accounts/places/places.ts'

const span = { from: PlainDay, to: PlainDay }
const school = z.string().min(1).max(40)

/** 排查不留死角: every place of every school, and when somebody was last there. It is read and never written. */
export const placesContract = {
  listPlaces: endpoint({
    method: 'GET',
    path: '/api/places',
    summary: '各校有多少部位、查到多少',
    input: z.object({
      ...span,
      white: z.stringbool().optional().describe('只看有空白的'),
      after: school.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    output: z.object({
      rows: z.array(SchoolPlaces),
      next: z.string().nullable(),
      total: z.object({ schools: z.int(), places: z.int(), seen: z.int() }),
    }),
    refusals: ['places-not-yours', 'places-span'],
  }),
  readPlaces: endpoint({
    method: 'GET',
    path: '/api/places/:school',
    summary: '一所学校的每一处：最近哪天、谁、怎么查的',
    input: z.object({ school, ...span }),
    output: z.object({ school: z.string(), schoolName: z.string(), rows: z.array(PlaceRow) }),
    refusals: ['places-not-yours', 'places-span', 'places-school-not-found'],
  }),
  placeLooks: endpoint({
    method: 'GET',
    path: '/api/places/:school/looks',
    summary: '一处部位每一次查的记录',
    input: z.object({
      school,
      ...span,
      place: z.string().min(1).max(60),
      before: Moment.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    output: z.object({ rows: z.array(Look), next: Moment.nullable() }),
    refusals: ['places-not-yours', 'places-span', 'places-school-not-found'],
  }),
} as const
