import type { Actor } from '#foundation/actor.ts'
import { systemActor } from '#foundation/actor.ts'
import { instantAt, plainDay } from '#foundation/calendar/day.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { demoAsk, type DemoAsk } from '#apps/server/demo/ask.ts'
import { DUE, FOUND_IN_SPRING, REPORTS, SIGNED, SPRING } from '#apps/server/demo/campaign-story.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import { followCampaign } from '#apps/server/follow-campaign.ts'
import { confirmOpening } from '#duties/campaign/server/confirm-opening.ts'
import { acceptCampaignReport, returnCampaignReport } from '#duties/campaign/server/decide-report.ts'
import { linkFinding } from '#duties/proof/server/findings.ts'
import { readCampaignReport } from '#duties/campaign/server/read-reports.ts'
import { setCampaignDue } from '#duties/campaign/server/set-due.ts'
import { submitCampaignReport } from '#duties/campaign/server/write-report.ts'
import type { Pack } from '#programme/pack/pack.ts'

/**
 * The spring campaign as it was entered afterwards: its findings are hazards of the story, the reports and signatures go through the
 * verbs people use. Does nothing the second time.
 */
export async function seedDemoCampaigns(db: Database, pack: Pack): Promise<void> {
  const district = pack.head.district.code
  const at = (moment: string) => instantAt(plainDay(moment.slice(0, 10)), moment.slice(11) as never)
  const as = <T>(actor: Actor, moment: string, work: (ask: DemoAsk) => Promise<T>) =>
    asActor(db, actor, (tx) => work(demoAsk(db, tx, actor, at(moment))))
  const office = actorIn(district, 'office', 'office-staff')
  const known = await as(office, DUE.setAt, ({ tx }) =>
    tx.selectFrom('campaign_due').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return

  await as(systemActor(district), '2017-03-31T08:00', (ask) => tieFindings(ask, db))
  await as(office, DUE.setAt, (ask) =>
    setCampaignDue(ask as never, { campaign: SPRING, dueOn: plainDay(DUE.on), reason: DUE.reason }),
  )
  for (const [unit, { at: handedIn, decided }] of Object.entries(REPORTS)) {
    const on = { campaign: SPRING, unit }
    const writer = actorIn(district, unit, unit.startsWith('S') ? 'school-head' : 'liaison')
    const { version } = await as(writer, handedIn, async (ask) => {
      const { version: seen, situation, problems, plans } = await readCampaignReport(ask as never, on)
      return submitCampaignReport(ask as never, {
        ...on,
        version: seen,
        situation,
        problems: explained(problems),
        plans,
      })
    })
    if (!decided) continue
    const { back } = decided
    await as(office, decided.at, (ask) =>
      back === undefined
        ? acceptCampaignReport(ask as never, { ...on, version })
        : returnCampaignReport(ask as never, { ...on, version, reason: back }),
    )
  }
  for (const school of SIGNED)
    await as(actorIn(district, school, 'school-head'), '2017-04-06T16:00', (ask) =>
      confirmOpening(ask as never, { campaign: SPRING, school, note: '未整改的设警示、派专人看护' }),
    )
}

/** The hazards were told before the sheets were filled in; now they find each other. */
async function tieFindings(ask: DemoAsk, db: Database): Promise<void> {
  const { tx, actor } = ask
  for (const { no, school, duty, item } of FOUND_IN_SPRING) {
    const hazard = await tx
      .selectFrom('hazard')
      .select(['id', 'number_text'])
      .where('district', '=', actor.district)
      .where('year', '=', 2017)
      .where('number', '=', no)
      .executeTakeFirst()
    const sheet = await tx
      .selectFrom('duty_proof')
      .select('id')
      .where('district', '=', actor.district)
      .where('duty', '=', duty)
      .where('subject', '=', school)
      .executeTakeFirst()
    if (!hazard || !sheet) continue
    const arisenFrom = { subject: sheet.id, item }
    await linkFinding(ask, { hazard: hazard.id, numberText: hazard.number_text, arisenFrom })
    await followCampaign(ask, hazard.id, { db }, arisenFrom)
  }
}

/** What the writer adds to each line that asks for a reason. */
const explained = (problems: string): string =>
  problems.replaceAll(/原因：$/gm, '原因：涉及外单位配合和现场核实，正在办理，按期完成。')
