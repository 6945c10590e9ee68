import { Chips } from '#foundation/ui/chips.tsx'
import type { Coverage } from '#duties/coverage/screens/use-coverage.ts'

/** What narrows the table. All of it stands in the address. */
export function CoverageFilters({ coverage: { search, change, me, on, read, names } }: { coverage: Coverage }) {
  const duties = read.data?.duties ?? []
  const subjects = read.data?.subjects ?? []
  const groups = [...new Map(duties.map(({ group, groupName }) => [group, groupName]))]
  const options = (pairs: readonly (readonly [string, string])[]) => pairs.map(([value, words]) => ({ value, words }))
  const kept = (chosen: string | undefined, known: readonly (readonly [string, string])[]) =>
    chosen === undefined || known.some(([value]) => value === chosen) ? known : [...known, [chosen, chosen] as const]
  const towns = (names.data?.towns ?? []).map(({ id, name }) => [id, name] as const)
  const isWide = me?.scope === 'district'
  const chips = [
    ...(isWide || me?.unitKind === 'town'
      ? [
          {
            key: 'on',
            name: '看谁的',
            value: on,
            options: options([
              ['school', '学校'],
              ['unit', '单位'],
            ]),
          },
        ]
      : []),
    ...(towns.length > 1 || search.town
      ? [{ key: 'town', name: '属地', value: search.town, options: options(kept(search.town, towns)) }]
      : []),
    { key: 'group', name: '哪类工作', value: search.group, options: options(kept(search.group, groups)) },
    {
      key: 'duty',
      name: '哪项工作',
      value: search.duty,
      options: options(
        kept(
          search.duty,
          duties.map(({ code, name }) => [code, name] as const),
        ),
      ),
    },
    ...(subjects.length > 1 || search.subject
      ? [
          {
            key: 'subject',
            name: on === 'school' ? '哪所学校' : '哪个单位',
            value: search.subject,
            options: options(
              kept(
                search.subject,
                subjects.map(({ id, short }) => [id, short] as const),
              ),
            ),
          },
        ]
      : []),
    ...(search.figure
      ? [{ key: 'figure', name: '指标', value: search.figure, options: [{ value: search.figure, words: '按指标' }] }]
      : []),
  ]
  return (
    <div className="cv__filters hx-no-print">
      <Chips
        chips={chips}
        onChange={(key, value) =>
          change(
            key === 'on'
              ? { on: value, group: undefined, duty: undefined, subject: undefined, figure: undefined, town: undefined }
              : { [key]: value },
          )
        }
        onClear={() =>
          change({ group: undefined, duty: undefined, subject: undefined, figure: undefined, town: undefined })
        }
      />
    </div>
  )
}
