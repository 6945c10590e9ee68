import { systemActor } from '#foundation/actor.ts'
import { sendOutbox } from '#foundation/notification/server/outbox.ts'
import type { Sender } from '#foundation/notification/server/sender.ts'
import { asActor } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import type { Job } from '#foundation/server/jobs.ts'
import { log } from '#foundation/server/log.ts'
import { sweepReports } from '#accounts/report/server/sweep.ts'
import { sweepCampaigns } from '#duties/campaign/server/sweep-campaigns.ts'
import { sweepDuties } from '#duties/proof/server/sweep-duties.ts'
import { sweepRosters } from '#duties/roster/server/sweep.ts'
import { rollOver } from '#matters/hazard/server/roll-over.ts'
import { sweepDeadlines } from '#matters/hazard/server/sweep.ts'
import { sweepTargets } from '#matters/key-target/server/sweep.ts'
import { sweepResolutions } from '#matters/meeting/server/sweep.ts'
import { sweepRisks } from '#matters/risk/server/sweep.ts'
import { sweepOrders } from '#matters/supervision/server/sweep.ts'

type Working = Pick<House, 'db' | 'clock' | 'live'> & {
  senders: readonly Sender[]
  reactor: { poke: (district: string) => Promise<void> }
}

/** When each job runs: the sweep and the outbox every minute, the roll-over and the forgetting every night. */
export const timetable = { sweep: '* * * * *', outbox: '* * * * *', nightly: '7 16 * * *', watch: '*/5 * * * *' }

/** The work nobody asks for: each job is harmless when run again. */
export function jobsOf({ db, clock, live, senders, reactor }: Working): Record<string, Job> {
  const names = senders.map(({ name }) => name)
  const each =
    (work: (district: string) => Promise<unknown>): Job =>
    async (payload) => {
      const given = payload['district']
      for (const district of typeof given === 'string' ? [given] : await districts(db)) await work(district)
    }
  const sweep = async (district: string) => {
    await reactor.poke(district)
    await rollOver({ db, clock }, district)
    const taken =
      (await sweepDeadlines({ db, clock }, district, names)) + (await sweepRosters({ db, clock }, district, names))
    const missed = await sweepDuties({ db, clock }, district, names)
    const reminded =
      (await sweepRisks({ db, clock }, district, names)) +
      (await sweepOrders({ db, clock }, district, names)) +
      (await sweepResolutions({ db, clock }, district, names))
    const quiet = await sweepTargets({ db, clock }, district, names)
    const reports =
      (await sweepCampaigns({ db, clock }, district, names)) + (await sweepReports({ db, clock }, district, names))
    if (taken + missed + reminded + quiet + reports > 0) live.committed(district)
    await note(db, district, 'swept-at')
    await sendOutbox({ db, clock }, district, senders)
  }
  return {
    sweep: each(sweep),
    outbox: each((district) => sendOutbox({ db, clock }, district, senders)),
    nightly: each((district) => forgetOldCommands(db, district)),
    watch: each((district) => watchTheSweep(db, district)),
  }
}

const districts = async (db: House['db']): Promise<string[]> =>
  (await asActor(db, systemActor(''), (tx) => tx.selectFrom('district').select('code').execute())).map(
    ({ code }) => code,
  )

const note = (db: House['db'], district: string, key: string) =>
  asActor(db, systemActor(district), (tx) =>
    tx
      .insertInto('setting')
      .values({ district, key, value: JSON.stringify({ at: new Date() }) })
      .onConflict((known) =>
        known
          .columns(['district', 'key'])
          .doUpdateSet({ value: JSON.stringify({ at: new Date() }), changed_at: new Date() }),
      )
      .execute(),
  )

/** The monitor of the monitor: a sweep that has stopped is an error somebody must act on. */
async function watchTheSweep(db: House['db'], district: string): Promise<void> {
  const last = await asActor(db, systemActor(district), (tx) =>
    tx
      .selectFrom('setting')
      .select('changed_at')
      .where('district', '=', district)
      .where('key', '=', 'swept-at')
      .executeTakeFirst(),
  )
  const minutes = last ? (Date.now() - last.changed_at.getTime()) / 60_000 : 0
  if (minutes > 10) log.error({ district, minutes: Math.round(minutes) }, 'the sweep of deadlines has stopped')
}

const forgetOldCommands = (db: House['db'], district: string) =>
  asActor(db, systemActor(district), (tx) =>
    tx
      .deleteFrom('command')
      .where('district', '=', district)
      .where('at', '<', new Date(Date.now() - 90 * 86_400_000))
      .execute(),
  )
