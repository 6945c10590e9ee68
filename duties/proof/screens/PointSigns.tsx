import Qr from '#foundation/ui/ant/qr.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { qrTextOf } from '#duties/proof/point-code.ts'
import type { PatrolPoint } from '#duties/proof/proof.contract.ts'

const ON_A_SHEET = 4

/** The signs, four on a sheet of A4: the code to scan, the same in letters for phones that cannot, and where it hangs. */
export default function PointSigns({ points, school }: { points: readonly PatrolPoint[]; school: string }) {
  const sheets = Array.from({ length: Math.ceil(points.length / ON_A_SHEET) }, (_, i) =>
    points.slice(i * ON_A_SHEET, (i + 1) * ON_A_SHEET),
  )
  return (
    <section className="pp-signs" aria-label="标牌">
      <p className="hx-no-print">
        <Button kind="primary" icon="print" onClick={() => window.print()}>
          打印{sheets.length}张A4纸
        </Button>
      </p>
      {sheets.map((some) => (
        <div key={some[0]?.id} className="pp-sheet">
          {some.map(({ id, code, name }) => (
            <article key={id} className="pp-sign">
              <p>{school}　安全巡查点</p>
              <h2>{name}</h2>
              <Qr text={qrTextOf(code)} />
              <p className="pp-sign__code">{code}</p>
              <p>扫码，或输入这5位编号</p>
            </article>
          ))}
        </div>
      ))}
    </section>
  )
}
