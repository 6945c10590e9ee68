import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Resolution } from '#matters/meeting/resolution.ts'

const Text = (least: number, most: number) =>
  z.string().trim().min(least, `至少${least}个字`).max(most, `最多${most}个字`)
const Day = z.iso.date('请选日期')
const on = { resolutionId: z.uuid(), version: z.int().positive() }
const stepping = [
  'resolution-step-not-yours',
  'resolution-not-found',
  'resolution-changed',
  'text-names-persons',
  'text-identity-number',
] as const
const Stepped = Resolution.pick({ id: true, state: true, dueOn: true, version: true })

const step = <I extends z.ZodRawShape, const R extends string>(
  name: string,
  summary: string,
  input: I,
  refusals: readonly R[],
) =>
  endpoint({
    method: 'POST',
    path: `/api/resolutions/:resolutionId/${name}` as const,
    summary,
    input: z.object({ ...on, ...input }),
    output: Stepped,
    refusals: [...stepping, ...refusals] as const,
  })

/** The steps of what a meeting resolved: reported with something to show, found true or sent back, closed; moved on request. */
export const resolutionContract = {
  reportResolution: step(
    'report',
    '牵头单位报办结，附佐证',
    {
      result: Text(4, 1000).describe('办理情况'),
      evidence: z
        .array(z.string().regex(/^[0-9a-f]{64}$/))
        .max(9)
        .default([]),
    },
    ['resolution-not-now-report', 'resolution-evidence', 'photo-not-found'],
  ),
  verifyResolution: step('verify', '办公室核实：属实', { finding: Text(2, 500) }, ['resolution-not-now-verify']),
  sendResolutionBack: step('send-back', '办公室核实：退回补办，另定期限', { finding: Text(4, 500), dueOn: Day }, [
    'resolution-not-now-sendBack',
    'resolution-due-past',
  ]),
  askMoreTime: step('ask-more', '牵头单位申请延期', { dueOn: Day, reason: Text(4, 300) }, [
    'resolution-not-now-askMore',
    'resolution-not-later',
    'resolution-asked-already',
  ]),
  grantMoreTime: step('grant-more', '办公室同意延期', {}, ['resolution-not-now-grantMore', 'resolution-not-asked']),
  refuseMoreTime: step('refuse-more', '办公室不同意延期', { reason: Text(4, 300) }, [
    'resolution-not-now-refuseMore',
    'resolution-not-asked',
  ]),
  closeResolution: step('close', '办结归档', {}, ['resolution-not-now-close']),
} as const
