import { QRCode } from 'antd'
import { AntScope } from '#foundation/ui/ant/ant-scope.tsx'

/** A code to be printed, beside the same in letters, which is what a reader of screens reads: drawn as lines, black on white, and readable with a quarter of it torn off. Loaded only where one prints. */
export default function Qr({ text }: { text: string }) {
  return (
    <AntScope>
      <span aria-hidden="true">
        <QRCode value={text} type="svg" errorLevel="Q" size={220} bordered={false} color="#000" bgColor="#fff" />
      </span>
    </AntScope>
  )
}
