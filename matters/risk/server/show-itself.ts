import type { Input } from '#foundation/endpoint.ts'
import { concludeHere } from '#foundation/server/command.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type HazardRefusal } from '#matters/hazard/hazard.words.ts'
import { sayHazard } from '#matters/hazard/say-hazard.ts'
import { reportHazard } from '#matters/hazard/server/report.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { riskContract } from '#matters/risk/risk.contract.ts'
import { beginStep } from '#matters/risk/server/take-step.ts'

type Report = typeof riskContract.reportRisk

/** Found by what the school looked at itself. */
const CHANNEL = 'self-check'

/** 风险成为现实: reported like anything seen there, filled in from the register, and tied to it on both sides. */
export async function reportRisk(ask: Ask<Report>, input: Input<Report>) {
  const { refuse } = ask
  const risk = await beginStep(ask, 'show', input)
  const { pack } = await rulesFor(ask.house.db, ask.actor.district)
  const kind = pack.risks.kinds.find(({ code }) => code === risk.kind)
  const channel = pack.channels.find(({ code }) => code === CHANNEL) ?? pack.channels[0]
  const given = {
    school: risk.school,
    spot: risk.spot,
    detail: kind?.detail ?? '',
    title: risk.title,
    description: [input.seen, `风险清单在管。现有管控措施：${risk.measures}`].filter(Boolean).join('。').slice(0, 1000),
    channel: channel?.code ?? CHANNEL,
    photos: [],
    confidential: false,
    arisenFrom: { subject: risk.id, item: 'risk' },
  }
  const said = (code: HazardRefusal) => refuse('risk-hazard-refused', { because: sayHazard(code) })
  const hazard = await reportHazard({ ...ask, refuse: said, conclude: concludeHere } as never, given as never)
  record(ask, {
    kind: 'risk-shown',
    subject: risk.id,
    detail: { hazard: hazard.id, number: hazard.numberText, state: risk.state, version: risk.version },
  })
  return { hazard: hazard.id, numberText: hazard.numberText }
}
